namespace Kinx.LbInfra.Lab.Nodes;

/// <summary>A server as its node is made from it.</summary>
/// <param name="UserData">As Nova keeps it: base64; null when the server has none.</param>
public sealed record NodeDefinition(
    string ServerId, string Name, string? UserData, IReadOnlyDictionary<string, string> Metadata, IReadOnlyList<NodeInterface> Interfaces);
