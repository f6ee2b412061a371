using Kinx.LbInfra.Engine.Providers.Protocol;

namespace Kinx.LbInfra.Engine.Deploying.Events;

/// <summary>Passes events to the observer, one at a time, and keeps what the result needs.</summary>
internal sealed class EventSink(Action<DeploymentEvent> observer)
{
    private readonly Lock _gate = new();
    private readonly List<StepPlan> _steps = [];
    private readonly List<StepPlan> _done = [];
    private bool _hasErrors;

    public bool HasErrors
    {
        get
        {
            lock (_gate) return _hasErrors;
        }
    }

    public IReadOnlyList<StepPlan> Steps
    {
        get
        {
            lock (_gate) return [.. _steps];
        }
    }

    /// <summary>The steps that succeeded.</summary>
    public IReadOnlyList<StepPlan> Done
    {
        get
        {
            lock (_gate) return [.. _done];
        }
    }

    public void Send(DeploymentEvent occurrence)
    {
        lock (_gate)
        {
            if (occurrence is DeploymentEvent.StepStarted started) _steps.Add(started.Step);
            if (occurrence is DeploymentEvent.StepSucceeded succeeded)
            {
                _done.Add(succeeded.Step);
                _steps[_steps.FindLastIndex(step => step.Urn == succeeded.Step.Urn && step.Kind == succeeded.Step.Kind)] = succeeded.Step;
            }

            _hasErrors |= occurrence
                is DeploymentEvent.StepFailed or DeploymentEvent.DiagnosticLogged { Severity: DiagnosticSeverity.Error };
            observer(occurrence);
        }
    }

    public void Error(string message, string? urn = null) =>
        Send(new DeploymentEvent.DiagnosticLogged(DiagnosticSeverity.Error, message, urn));

    public void Warning(string message, string? urn = null) =>
        Send(new DeploymentEvent.DiagnosticLogged(DiagnosticSeverity.Warning, message, urn));

    public IProviderLog LogOf(StepPlan step) => new StepLog(this, step);

    private sealed class StepLog(EventSink events, StepPlan step) : IProviderLog
    {
        public void Status(string message) => events.Send(new DeploymentEvent.StepProgress(step, message));

        public void Warning(string message) => events.Warning(message, step.Urn);
    }
}
