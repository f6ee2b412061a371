using System.CommandLine;
using Kinx.LbInfra.Cli.Arguments;
using Kinx.LbInfra.Cli.Context;
using Kinx.LbInfra.Cli.Rendered;
using Kinx.LbInfra.Cli.Stacks;
using Kinx.LbInfra.Cli.Views;

namespace Kinx.LbInfra.Cli.Commands;

/// <summary><c>render STACK</c>: the files that each node would get and the neighbor configuration, without a cloud.</summary>
internal sealed class RenderCommand(CliContext context, ProjectOption project)
{
    private readonly Argument<string> _stack = StackArgument.Create(project);

    private readonly Option<string?> _out = new("--out")
    {
        HelpName = "folder",
        Description = "Write the files into this folder, one subfolder per node, instead of printing them.",
    };

    private readonly Option<string?> _node = new("--node")
    {
        HelpName = "node",
        Description = "Only this node, by its letter (a) or its name (web-a).",
    };

    private readonly FormatOption _format = new();

    public Command Create()
    {
        var command = new DocumentedCommand(
            "render",
            "Show the files that each node would get, and the neighbor configuration of the switches; needs no cloud.",
            "lbinfra render acme --node a --out /tmp/acme")
        {
            _stack, _out, _node,
        };
        _format.AddTo(command);
        _node.CompletionSources.Add(completion => NodeNames.Of(project.Get(completion.ParseResult), completion.ParseResult, _stack));
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var home = project.Get(parsed);
        var stack = new CheckedStack(context).Load(home, parsed.GetRequiredValue(_stack), _format.IsJson(parsed));
        var rendered = RenderedStack.Of(stack, home.ReadTemplates());
        Show(parsed, parsed.GetValue(_node) is { } node ? rendered.Only(node) : rendered);
        return ExitCode.Success;
    }

    private void Show(ParseResult parsed, RenderedStack stack)
    {
        var view = new RenderView(context);
        view.ReportStandIns(stack);
        if (parsed.GetValue(_out) is { } folder) view.WriteFiles(Path.GetFullPath(folder, context.WorkingDirectory), stack);
        if (_format.IsJson(parsed)) view.WriteJson(stack);
        else if (parsed.GetValue(_out) is null) view.WriteText(stack);
    }
}
