namespace Kinx.LbInfra.Engine.Deploying.Events;

/// <summary>What happens during a deployment, for views. Events may come from any thread, one at a time.</summary>
public abstract record DeploymentEvent
{
    private DeploymentEvent()
    {
    }

    /// <summary>A step begins. In a preview nothing is done.</summary>
    public sealed record StepStarted(StepPlan Step) : DeploymentEvent;

    /// <summary>News of a step under way, such as "waiting for SSH, 12 s".</summary>
    public sealed record StepProgress(StepPlan Step, string Message) : DeploymentEvent;

    /// <summary>A step is done; its plan now has the new state as it is, id and outputs included.</summary>
    public sealed record StepSucceeded(StepPlan Step, TimeSpan Elapsed) : DeploymentEvent;

    /// <summary>A step failed; the message is complete.</summary>
    public sealed record StepFailed(StepPlan Step, string Message, TimeSpan Elapsed) : DeploymentEvent;

    /// <summary>A message of the engine, of the program or of a provider.</summary>
    /// <param name="Urn">The resource that it is about; null: none, or the stack.</param>
    /// <param name="IsEphemeral">Only of interest while the deployment runs.</param>
    public sealed record DiagnosticLogged(
        DiagnosticSeverity Severity, string Message, string? Urn = null, bool IsEphemeral = false) : DeploymentEvent;
}
