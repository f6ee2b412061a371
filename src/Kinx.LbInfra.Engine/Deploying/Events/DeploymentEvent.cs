namespace Kinx.LbInfra.Engine.Deploying.Events;

/// <summary>What happens during a deployment, for views. Events may come from any thread, but never two at the same time.</summary>
public abstract record DeploymentEvent
{
    private DeploymentEvent()
    {
    }

    /// <summary>A step starts. In a preview it only predicts what it would do.</summary>
    /// <param name="Step">The step.</param>
    public sealed record StepStarted(StepPlan Step) : DeploymentEvent;

    /// <summary>A step made progress.</summary>
    /// <param name="Step">The step.</param>
    /// <param name="Message">Such as "waiting for SSH, 12 s"; holds no secret.</param>
    public sealed record StepProgress(StepPlan Step, string Message) : DeploymentEvent;

    /// <summary>A step is done.</summary>
    /// <param name="Step">The step with the resource's new state, id and outputs included.</param>
    /// <param name="Elapsed">Since the step started.</param>
    public sealed record StepSucceeded(StepPlan Step, TimeSpan Elapsed) : DeploymentEvent;

    /// <summary>A step failed, so that the deployment fails.</summary>
    /// <param name="Step">The step.</param>
    /// <param name="Message">Complete; holds no secret.</param>
    /// <param name="Elapsed">Since the step started.</param>
    public sealed record StepFailed(StepPlan Step, string Message, TimeSpan Elapsed) : DeploymentEvent;

    /// <summary>A message of the engine, of the program or of a provider.</summary>
    /// <param name="Severity">An error makes the deployment fail.</param>
    /// <param name="Message">May have several lines.</param>
    /// <param name="Urn">The resource that the message is about; null: none, or the stack.</param>
    /// <param name="IsEphemeral">Whether the message is of interest only while the deployment runs.</param>
    public sealed record DiagnosticLogged(
        DiagnosticSeverity Severity, string Message, string? Urn = null, bool IsEphemeral = false) : DeploymentEvent;
}
