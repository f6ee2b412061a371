using System.CommandLine;
using Kinx.LbInfra.Cli.Arguments;
using Kinx.LbInfra.Cli.Context;
using Kinx.LbInfra.Cli.Stacks;
using Kinx.LbInfra.Cli.Views;
using Kinx.LbInfra.Engine;

namespace Kinx.LbInfra.Cli.Commands;

/// <summary><c>preview STACK</c>: what <c>up</c> would do; changes nothing.</summary>
internal sealed class PreviewCommand(CliContext context, ProjectOption project)
{
    private readonly Argument<string> _stack = StackArgument.Create(project);
    private readonly DeploymentOptions _options = new();
    private readonly FormatOption _format = new();

    public Command Create()
    {
        var command = new DocumentedCommand(
            "preview",
            "Show what `up` would do; changes nothing.",
            "lbinfra preview acme --diff")
        {
            _stack, _options.Diff, _options.Parallel,
        };
        _format.AddTo(command);
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var (home, name) = (project.Get(parsed), parsed.GetRequiredValue(_stack));
        var session = StackSession.Open(context, home, name);
        var stack = new CheckedStack(context).Load(home, name, _format.IsJson(parsed));
        var request = session.CreateRequest(parsed.GetValue(_options.Parallel));
        if (await LabEntry.TryEnterAsync(stack.Site.Cloud) is { } entered) return entered;

        var run = new EngineRun(context, session, json: false);
        var result = await run.PreviewAsync(request, cancellationToken);
        if (result.Succeeded) Write(parsed, result);
        return EngineRun.ExitCodeOf(result);
    }

    private void Write(ParseResult parsed, DeploymentResult result)
    {
        if (_format.IsJson(parsed)) context.Out.WriteLine(PreviewJson.Render(result));
        else new PreviewView(context.Out, parsed.GetValue(_options.Diff)).Write(result);
    }
}
