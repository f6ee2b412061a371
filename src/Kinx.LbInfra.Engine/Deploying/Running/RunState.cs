namespace Kinx.LbInfra.Engine.Deploying.Running;

/// <summary>Whether a run goes on, and what of it is still under way.</summary>
internal sealed class RunState : IDisposable
{
    private readonly Lock _gate = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly CancellationTokenRegistration _cancelled;
    private TaskCompletionSource? _idle;
    private int _underWay;

    /// <param name="cancellationToken">Stops the run from outside.</param>
    public RunState(CancellationToken cancellationToken) => _cancelled = cancellationToken.UnsafeRegister(_ => Cancel(), null);

    /// <summary>Cancelled when no further step may begin.</summary>
    public CancellationToken Stopped => _stop.Token;

    public bool HasFailed { get; private set; }

    public bool WasCancelled { get; private set; }

    public void Fail()
    {
        HasFailed = true;
        _stop.Cancel();
    }

    /// <summary>A failure after which other, independent work goes on.</summary>
    public void FailLater() => HasFailed = true;

    /// <summary>Marks work that the end of the run has to wait for; dispose it when it is done.</summary>
    public IDisposable Enter()
    {
        lock (_gate)
            _underWay++;
        return new Work(this);
    }

    /// <summary>Done when no work is under way.</summary>
    public Task WhenIdleAsync()
    {
        lock (_gate)
        {
            if (_underWay == 0)
                return Task.CompletedTask;
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
            if (--_underWay > 0)
                return;
            _idle?.SetResult();
            _idle = null;
        }
    }

    private sealed class Work(RunState state) : IDisposable
    {
        private int _left;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _left, 1) == 0)
                state.Leave();
        }
    }
}
