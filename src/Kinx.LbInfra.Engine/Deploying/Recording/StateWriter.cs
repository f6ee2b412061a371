namespace Kinx.LbInfra.Engine.Deploying.Recording;

/// <summary>
/// Writes the whole state on request. Requests that arrive during a write share the next one, so that many parallel steps cost few writes.
/// </summary>
/// <param name="write">Verifies the current state and writes it.</param>
internal sealed class StateWriter(Action write)
{
    private readonly Lock _gate = new();
    private TaskCompletionSource? _next;
    private bool _isWriting;

    /// <summary>Done when the current state, or a later one, is on the disk. Throws what the write throws.</summary>
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
#pragma warning disable CA1031 // Any exception is passed on to those who wait.
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
