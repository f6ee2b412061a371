namespace Kinx.LbInfra.Core.Rendering;

/// <summary>TCP ports of a node that security groups have to know.</summary>
public static class NodeListenPorts
{
    /// <summary>HAProxy peers, between the nodes only.</summary>
    public const int Peers = 1024;
}
