using System.CommandLine;
using Kinx.LbInfra.Cli.Arguments;
using Kinx.LbInfra.Cli.Context;
using Kinx.LbInfra.Cli.Stacks;
using Kinx.LbInfra.Cli.Views;

namespace Kinx.LbInfra.Cli.Commands;

/// <summary><c>up STACK</c>: makes the cloud and the nodes what the stack file says.</summary>
internal sealed class UpCommand(CliContext context, ProjectOption project)
{
    private readonly Argument<string> _stack = StackArgument.Create(project);
    private readonly DeploymentOptions _options = new();
    private readonly FormatOption _format = new();

    public Command Create()
    {
        var command = new DocumentedCommand("up", "Make the cloud and the nodes what the stack file says.", "lbinfra up acme --diff")
        {
            _stack, _options.Yes, _options.Diff, _options.Parallel,
        };
        _format.AddTo(command);
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var home = project.Get(parsed);
        var stack = new CheckedStack(context).Load(home, parsed.GetRequiredValue(_stack));
        if (await LabEntry.TryEnterAsync(stack.Site.Cloud) is { } entered)
            return entered;

        var session = StackSession.Open(context, home, stack.Name);
        var deployment = new Deployment(context, session, _format.IsJson(parsed));
        var request = session.CreateRequest(parsed.GetValue(_options.Parallel));
        if (!parsed.GetValue(_options.Yes))
        {
            var preview = await deployment.PreviewAsync(request, cancellationToken);
            if (!preview.Succeeded)
                return Deployment.ExitCodeOf(preview);
            new PreviewView(context.Error, parsed.GetValue(_options.Diff)).Write(preview);
            if (preview.HasChanges)
                Confirmation.Ask(context, $"Update stack '{stack.Name}'?");
        }

        return Deployment.ExitCodeOf(await deployment.UpAsync(request, cancellationToken));
    }
}
