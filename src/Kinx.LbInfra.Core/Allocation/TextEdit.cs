namespace Kinx.LbInfra.Core.Allocation;

/// <summary>A replacement in a text.</summary>
/// <param name="Start">Index of the first character to remove.</param>
/// <param name="End">Index after the last character to remove; equal to <paramref name="Start"/> for an insertion.</param>
/// <param name="Text">The new text.</param>
internal readonly record struct TextEdit(int Start, int End, string Text)
{
    /// <summary>Applies all edits, which must not overlap.</summary>
    public static string Apply(string text, IEnumerable<TextEdit> edits) =>
        edits.OrderByDescending(edit => edit.Start)
            .Aggregate(text, (current, edit) => current[..edit.Start] + edit.Text + current[edit.End..]);
}
