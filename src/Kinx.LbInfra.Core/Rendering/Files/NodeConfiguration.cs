namespace Kinx.LbInfra.Core.Rendering.Files;

/// <summary>All rendered files of a node.</summary>
/// <param name="NodeName">Name of the server, such as <c>web-a</c>.</param>
/// <param name="Generation">12 hexadecimal digits of a hash of all files; also in HAProxy's <c>description</c>.</param>
/// <param name="Files">The files, sorted by path (ordinal).</param>
public sealed record NodeConfiguration(string NodeName, string Generation, IReadOnlyList<NodeFile> Files)
{
    /// <summary>Number of hexadecimal digits in a generation.</summary>
    public const int GenerationLength = 12;

    /// <summary>The SSH user of the site, who logs in to change the node.</summary>
    public string LoginUser { get; init; } = "root";
}
