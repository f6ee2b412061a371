using Kinx.LbInfra.Cli.Context;
using Kinx.LbInfra.Cli.Views;
using Kinx.LbInfra.Engine;
using Kinx.LbInfra.Engine.Deploying.Events;

namespace Kinx.LbInfra.Cli.Stacks;

/// <summary>Runs the engine for a command and shows its progress.</summary>
internal sealed class EngineRun(CliContext context, StackSession session, bool json)
{
    private readonly ProgressView _progress = new(context.Error);
    private readonly EventStreamView? _stream = json ? new EventStreamView(context.Out, context.Time) : null;

    public static int ExitCodeOf(DeploymentResult result)
    {
        if (result.Cancelled) return ExitCode.Cancelled;
        return result.Succeeded ? ExitCode.Success : ExitCode.Failure;
    }

    /// <summary>Shows messages and failures only; the plan is in the result.</summary>
    public Task<DeploymentResult> PreviewAsync(DeploymentRequest request, CancellationToken cancellationToken) =>
        session.CreateEngine().PreviewAsync(request, ShowMessages, cancellationToken);

    public async Task<DeploymentResult> UpAsync(DeploymentRequest request, CancellationToken cancellationToken) =>
        Finish(await session.CreateEngine().UpAsync(request, Show, cancellationToken));

    public async Task<DeploymentResult> DestroyAsync(DeploymentRequest request, CancellationToken cancellationToken) =>
        Finish(await session.CreateEngine().DestroyAsync(request, Show, cancellationToken));

    private DeploymentResult Finish(DeploymentResult result)
    {
        _stream?.ShowResult(result);
        context.Error.WriteLine($"{(result.Succeeded ? "done" : "failed")}: {StepText.Summary(result.Changes, preview: false)}");
        return result;
    }

    private void Show(DeploymentEvent happened)
    {
        _progress.Show(happened);
        _stream?.Show(happened);
    }

    private void ShowMessages(DeploymentEvent happened)
    {
        if (happened is DeploymentEvent.DiagnosticLogged or DeploymentEvent.StepFailed) _progress.Show(happened);
    }
}
