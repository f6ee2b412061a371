using System.Text.Json;

namespace Kinx.LbInfra.ConformanceTests.Node.Hostile;

/// <summary>A node with hostile texts wherever one is accepted, and the same node without them.</summary>
/// <param name="Harmless">The node without hostile texts.</param>
/// <param name="Node">The node with them.</param>
/// <param name="Texts">Each field and its text.</param>
internal sealed record HostileNode(StagedNode Harmless, StagedNode Node, IReadOnlyList<(string Field, string Text)> Texts)
{
    private const int Shown = 60;

    /// <summary>The texts, for a message.</summary>
    public override string ToString() =>
        string.Join(", ", Texts.Select(item => $"{item.Field}={JsonSerializer.Serialize(Cut(item.Text))}"));

    private static string Cut(string text) => text.Length > Shown ? text[..Shown] + "..." : text;
}
