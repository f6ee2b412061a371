namespace Scriban.Runtime;

/// <summary>The loops that are running. Iterations add up over nested loops and start anew with the next outermost one.</summary>
internal sealed class Loops
{
    private readonly Stack<LoopState> _running = new();
    private int _iterations;

    /// <summary>The innermost loop, null outside of loops.</summary>
    public LoopState? Current => _running.TryPeek(out var loop) ? loop : null;

    public LoopState Enter(int length)
    {
        if (_running.Count == 0)
            _iterations = 0;
        var loop = new LoopState(length);
        _running.Push(loop);
        return loop;
    }

    public void Leave() => _running.Pop();

    /// <returns>false when the limit is reached</returns>
    public bool Step(int limit) => limit == 0 || ++_iterations < limit;
}
