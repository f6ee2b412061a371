namespace Kinx.LbInfra.Engine.Deploying.Recording;

/// <summary>
/// Writes the whole state whenever it is asked to. All that ask while a writing is under way share the next one, so that many steps in
/// flight cost few writings.
/// </summary>
/// <param name="write">Verifies and writes the state as it is when called.</param>
internal sealed class StateWriter(Action write)
{
    private readonly Lock _gate = new();
    private TaskCompletionSource? _next;
    private bool _isWriting;

    /// <summary>Done when the state as it is now, or a later one, is on the disk. Errors: those of the writing.</summary>
    public Task RequestAsync()
    {
        lock (_gate)
        {
            _next ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            var written = _next.Task;
            if (!_isWriting)
            {
                _isWriting = true;
                _ = Task.Run(WriteAll);
            }

            return written;
        }
    }

    private void WriteAll()
    {
        while (Take() is { } waiting)
        {
            try
            {
                write();
                waiting.SetResult();
            }
#pragma warning disable CA1031 // Whoever waits gets to know it, whatever it is.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                waiting.SetException(exception);
            }
        }
    }

    private TaskCompletionSource? Take()
    {
        lock (_gate)
        {
            var waiting = _next;
            _next = null;
            _isWriting = waiting is not null;
            return waiting;
        }
    }
}
