namespace Kinx.LbInfra.Core.Allocation;

/// <summary>One replacement in a text.</summary>
/// <param name="Start">Index of the first character that goes.</param>
/// <param name="End">Index after the last one; equal to <paramref name="Start"/> for an insertion.</param>
/// <param name="Text">What comes in their place.</param>
internal readonly record struct TextEdit(int Start, int End, string Text)
{
    /// <summary>All edits at once; they do not overlap.</summary>
    public static string Apply(string text, IEnumerable<TextEdit> edits) =>
        edits.OrderByDescending(edit => edit.Start)
            .Aggregate(text, (current, edit) => current[..edit.Start] + edit.Text + current[edit.End..]);
}
