namespace Kinx.LbInfra.Core.Rendering.Files;

/// <summary>Everything that makes one node a load balancer, rendered.</summary>
/// <param name="NodeName">Name of the server, as in <c>web-a</c>.</param>
/// <param name="Generation">12 hexadecimal digits that stand for the content of all files; also in HAProxy's <c>description</c>.</param>
/// <param name="Files">The files, sorted by path (ordinal).</param>
public sealed record NodeConfiguration(string NodeName, string Generation, IReadOnlyList<NodeFile> Files)
{
    /// <summary>Hexadecimal digits of a generation.</summary>
    public const int GenerationLength = 12;

    /// <summary>Who logs in over SSH to change the node: the site's choice.</summary>
    public string LoginUser { get; init; } = "root";
}
