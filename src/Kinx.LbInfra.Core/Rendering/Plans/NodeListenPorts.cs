namespace Kinx.LbInfra.Core.Rendering.Plans;

/// <summary>TCP ports of a node that security groups have to know.</summary>
public static class NodeListenPorts
{
    /// <summary>HAProxy peers: on the L3 network only, where Neutron lets only the nodes of the load balancer in.</summary>
    public const int Peers = 1024;
}
