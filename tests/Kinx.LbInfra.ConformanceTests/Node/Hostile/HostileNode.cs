using System.Text.Json;

namespace Kinx.LbInfra.ConformanceTests.Node.Hostile;

/// <summary>A node with hostile texts wherever one is taken, beside what it is without them.</summary>
/// <param name="Harmless">Without.</param>
/// <param name="Node">With.</param>
/// <param name="Texts">Each field and what stands in it.</param>
internal sealed record HostileNode(StagedNode Harmless, StagedNode Node, IReadOnlyList<(string Field, string Text)> Texts)
{
    private const int Shown = 60;

    /// <summary>The texts, for a message.</summary>
    public override string ToString() =>
        string.Join(", ", Texts.Select(item => $"{item.Field}={JsonSerializer.Serialize(Cut(item.Text))}"));

    private static string Cut(string text) => text.Length > Shown ? text[..Shown] + "..." : text;
}
