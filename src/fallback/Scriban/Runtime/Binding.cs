namespace Scriban.Runtime;

/// <summary>A name that a loop or the parameters of a function hold for a while.</summary>
/// <param name="Depth">how many calls and includes were running when it was bound</param>
/// <param name="FunctionDepth">how many of them were calls of functions</param>
internal sealed record Binding(string Name, bool IsParameter, int Depth, int FunctionDepth)
{
    public object? Value { get; set; }
}
