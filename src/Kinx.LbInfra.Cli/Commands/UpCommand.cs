using System.CommandLine;
using Kinx.LbInfra.Cli.Arguments;
using Kinx.LbInfra.Cli.Context;
using Kinx.LbInfra.Cli.Stacks;
using Kinx.LbInfra.Cli.Views;
using Kinx.LbInfra.Engine;

namespace Kinx.LbInfra.Cli.Commands;

/// <summary><c>up STACK</c>: makes the cloud and the nodes match the stack file.</summary>
internal sealed class UpCommand(CliContext context, ProjectOption project)
{
    private readonly Argument<string> _stack = StackArgument.Create(project);
    private readonly DeploymentOptions _options = new();
    private readonly FormatOption _format = new();

    public Command Create()
    {
        var command = new DocumentedCommand("up", "Make the cloud and the nodes match the stack file.", "lbinfra up acme --diff")
        {
            _stack, _options.Yes, _options.Diff, _options.Parallel,
        };
        _format.AddTo(command);
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var (home, name, confirmed) = (project.Get(parsed), parsed.GetRequiredValue(_stack), parsed.GetValue(_options.Yes));
        home.ExistingStackFile(name);
        Confirmation.RequireAnswer(context, confirmed);
        var session = StackSession.Open(context, home, name);
        var stack = new CheckedStack(context).Load(home, name);
        var request = session.CreateRequest(parsed.GetValue(_options.Parallel));
        if (await LabEntry.TryEnterAsync(stack.Site.Cloud) is { } entered) return entered;

        var run = new EngineRun(context, session, _format.IsJson(parsed));
        if (!confirmed && await PreviewAsync(run, request, parsed, cancellationToken) is { Succeeded: false } failed)
        {
            return EngineRun.ExitCodeOf(failed);
        }

        return EngineRun.ExitCodeOf(await run.UpAsync(request, cancellationToken));
    }

    private async Task<DeploymentResult> PreviewAsync(
        EngineRun run, DeploymentRequest request, ParseResult parsed, CancellationToken cancellationToken)
    {
        var preview = await run.PreviewAsync(request, cancellationToken);
        if (!preview.Succeeded) return preview;
        new PreviewView(context.Error, parsed.GetValue(_options.Diff)).Write(preview);
        if (preview.HasChanges) Confirmation.Ask(context, $"Update stack '{request.Stack.Name}'?");
        return preview;
    }
}
