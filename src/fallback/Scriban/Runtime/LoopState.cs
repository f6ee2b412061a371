namespace Scriban.Runtime;

/// <summary>What <c>for.…</c> tells about the innermost loop.</summary>
internal sealed class LoopState(int length)
{
    public int Index { get; set; }

    public int Length { get; } = length;
}
