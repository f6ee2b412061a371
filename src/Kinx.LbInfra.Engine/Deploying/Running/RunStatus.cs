namespace Kinx.LbInfra.Engine.Deploying.Running;

/// <summary>Whether a run may start further steps, and how much of its work is not done yet.</summary>
internal sealed class RunStatus : IDisposable
{
    private readonly Lock _gate = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly CancellationTokenRegistration _cancelled;
    private TaskCompletionSource? _idle;
    private int _underWay;

    /// <param name="cancellationToken">Stops the run.</param>
    public RunStatus(CancellationToken cancellationToken) => _cancelled = cancellationToken.UnsafeRegister(_ => Cancel(), null);

    /// <summary>Cancelled when no further step may start.</summary>
    public CancellationToken Stopped => _stop.Token;

    public bool HasFailed { get; private set; }

    public bool WasCancelled { get; private set; }

    public void Fail()
    {
        HasFailed = true;
        _stop.Cancel();
    }

    /// <summary>Fails the run, but lets independent work continue.</summary>
    public void FailLater() => HasFailed = true;

    /// <summary>Marks work that the run has to wait for, until the result is disposed.</summary>
    public IDisposable Enter()
    {
        lock (_gate) _underWay++;
        return new Work(this);
    }

    /// <summary>Done when there is no work left.</summary>
    public Task WhenIdleAsync()
    {
        lock (_gate)
        {
            if (_underWay == 0) return Task.CompletedTask;
            _idle ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            return _idle.Task;
        }
    }

    public void Dispose()
    {
        _cancelled.Dispose();
        _stop.Dispose();
    }

    private void Cancel()
    {
        WasCancelled = true;
        _stop.Cancel();
    }

    private void Leave()
    {
        lock (_gate)
        {
            if (--_underWay > 0) return;
            _idle?.SetResult();
            _idle = null;
        }
    }

    private sealed class Work(RunStatus status) : IDisposable
    {
        private int _left;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _left, 1) == 0) status.Leave();
        }
    }
}
