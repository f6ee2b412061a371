namespace Scriban.Runtime;

/// <summary>A name that a loop or the parameters of a function hold for a while.</summary>
/// <param name="Frame">the call within which it was bound, as a depth</param>
internal sealed record Binding(string Name, bool IsParameter, int Frame)
{
    public object? Value { get; set; }
}
