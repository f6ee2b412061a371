namespace Kinx.LbInfra.Cli.Rendered;

/// <summary>What the network team enters on the switches for a load balancer.</summary>
internal sealed record RenderedNeighbors(string LoadBalancer, string Configuration)
{
    /// <summary>The file that <c>render --out</c> writes it to.</summary>
    public const string FileName = "neighbors.conf";
}
