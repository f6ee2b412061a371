namespace Kinx.LbInfra.Core.Rendering.Plans;

/// <summary>TCP ports of a node that appear in security groups.</summary>
public static class NodeListenPorts
{
    /// <summary>HAProxy peers. Only on the L3 network, where Neutron admits only the nodes of the load balancer.</summary>
    public const int Peers = 1024;
}
