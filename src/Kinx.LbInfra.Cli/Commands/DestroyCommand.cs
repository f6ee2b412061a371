using System.CommandLine;
using Kinx.LbInfra.Cli.Arguments;
using Kinx.LbInfra.Cli.Context;
using Kinx.LbInfra.Cli.Stacks;

namespace Kinx.LbInfra.Cli.Commands;

/// <summary><c>destroy STACK</c>: deletes all resources of the stack.</summary>
internal sealed class DestroyCommand(CliContext context, ProjectOption project)
{
    private readonly Argument<string> _stack = StackArgument.Create(project);
    private readonly DeploymentOptions _options = new();
    private readonly FormatOption _format = new();

    public Command Create()
    {
        var command = new DocumentedCommand(
            "destroy",
            "Delete all resources of a stack.",
            "lbinfra destroy acme")
        {
            _stack, _options.Yes, _options.Parallel,
        };
        _format.AddTo(command);
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var (home, name) = (project.Get(parsed), parsed.GetRequiredValue(_stack));
        var confirmed = parsed.GetValue(_options.Yes);
        home.ExistingStackFile(name);
        Confirmation.RequireAnswer(context, confirmed);
        var session = StackSession.Open(context, home, name);
        var request = session.CreateRequest(parsed.GetValue(_options.Parallel));
        if (await LabEntry.TryEnterAsync(home, name) is { } entered) return entered;

        if (!confirmed) Confirmation.Ask(context, $"Delete all resources of stack '{name}'?");
        var run = new EngineRun(context, session, _format.IsJson(parsed));
        return EngineRun.ExitCodeOf(await run.DestroyAsync(request, cancellationToken));
    }
}
