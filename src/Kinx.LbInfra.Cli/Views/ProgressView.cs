using System.Globalization;
using Kinx.LbInfra.Engine.Deploying.Events;
using Kinx.LbInfra.Engine.Model;

namespace Kinx.LbInfra.Cli.Views;

/// <summary>The progress of a deployment: one line when a step begins and one when it ends.</summary>
internal sealed class ProgressView(TextWriter writer)
{
    public void Show(DeploymentEvent happened)
    {
        switch (happened)
        {
            case DeploymentEvent.StepStarted { Step: var step } when IsShown(step):
                writer.WriteLine($"{Head(step)}: {StepText.InProgress(step.Kind)}");
                break;
            case DeploymentEvent.StepProgress { Step: var step, Message: var message }:
                writer.WriteLine($"{Head(step)}: {message}");
                break;
            case DeploymentEvent.StepSucceeded { Step: var step, Elapsed: var elapsed } when IsShown(step):
                writer.WriteLine($"{Head(step)}: {StepText.Done(step.Kind)} ({Seconds(elapsed)})");
                break;
            case DeploymentEvent.StepFailed { Step: var step, Message: var message, Elapsed: var elapsed }:
                writer.WriteLine($"{Head(step)}: failed after {Seconds(elapsed)}: {message}");
                break;
            case DeploymentEvent.DiagnosticLogged { Severity: > DiagnosticSeverity.Debug, IsEphemeral: false } diagnostic:
                writer.WriteLine(Line(diagnostic));
                break;
        }
    }

    public static string Seconds(TimeSpan elapsed) => string.Create(CultureInfo.InvariantCulture, $"{elapsed.TotalSeconds:0.0} s");

    private static bool IsShown(StepPlan step) => step.Kind != StepKind.Same && !step.IsDefaultProvider;

    private static string Head(StepPlan step) => $"{StepText.Symbol(step.Kind)} {step.Type} {step.Name}";

    private static string Line(DeploymentEvent.DiagnosticLogged diagnostic) => diagnostic.Severity switch
    {
        DiagnosticSeverity.Error => $"error: {diagnostic.Message.TrimEnd()}",
        DiagnosticSeverity.Warning => $"warning: {diagnostic.Message.TrimEnd()}",
        _ => diagnostic.Message.TrimEnd(),
    };
}
