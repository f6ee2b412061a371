namespace Kinx.LbInfra.Cli.Rendered;

/// <summary>What the network team enters on the switches for a load balancer.</summary>
internal sealed record RenderedNeighbors(string LoadBalancer, string Configuration)
{
    /// <summary>As it is called beside the folders of the nodes.</summary>
    public const string FileName = "neighbors.conf";
}
