using Kinx.LbInfra.Lab.Images;

namespace Kinx.LbInfra.Lab.Nodes;

/// <summary>What a node is made from: a server of the cloud.</summary>
/// <param name="ServerId">Nova's id.</param>
/// <param name="Name">The server's name, and the node's host name.</param>
/// <param name="Release">Of the server's image.</param>
/// <param name="UserData">Base64, as Nova stores it; null when the server has none.</param>
/// <param name="Metadata">Of the server.</param>
/// <param name="Interfaces">The first one is ens3.</param>
internal sealed record NodeDefinition(
    string ServerId,
    string Name,
    NodeRelease Release,
    string? UserData,
    IReadOnlyDictionary<string, string> Metadata,
    IReadOnlyList<NodeInterface> Interfaces);
