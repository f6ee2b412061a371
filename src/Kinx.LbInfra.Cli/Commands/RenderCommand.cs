using System.CommandLine;
using Kinx.LbInfra.Cli.Views;
using Kinx.LbInfra.Core.Loading;
using Kinx.LbInfra.Core.Rendering;

namespace Kinx.LbInfra.Cli.Commands;

/// <summary><c>render STACK</c>: every file that the nodes of a stack would get, without a cloud.</summary>
internal sealed class RenderCommand(CliContext context, ProjectOption project)
{
    private readonly Argument<string> _stack = StackArgument.Create(project);

    private readonly Option<string?> _out = new("--out") { HelpName = "folder", Description = "Write the files into this folder, one folder a node, instead of printing them." };

    private readonly Option<string?> _node = new("--node") { HelpName = "node", Description = "Only this node: its letter (a) or its name (web-a)." };

    private readonly FormatOption _format = new();

    public Command Create()
    {
        var command = new DocumentedCommand("render", "Show the files that each node would get; needs no cloud.", "lbinfra render acme --node a --out /tmp/acme") { _stack, _out, _node };
        _format.AddTo(command);
        _node.CompletionSources.Add(completion => NodeNames.Of(project.Get(completion.ParseResult), completion.ParseResult, _stack));
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var home = project.Get(parsed);
        var stack = new CheckedStack(context).Load(home, parsed.GetRequiredValue(_stack));
        var wanted = parsed.GetValue(_node);
        var nodes = Render(home, stack).Where(node => IsChosen(node, wanted)).ToList();
        if (nodes.Count == 0)
            throw new CliException($"the stack has no node '{wanted}'", "name a node by its letter (a) or its full name (web-a)");

        Show(parsed, stack.Name, nodes);
        return ExitCode.Success;
    }

    private static IEnumerable<RenderedNode> Render(Project home, LoadedStack stack)
    {
        var renderer = new NodeRenderer(TemplateSet.FromFolder(home.TemplatesDirectory));
        return stack.Stack.LoadBalancers.SelectMany(loadBalancer =>
        {
            var addresses = StandInAddresses.For(stack.Site, loadBalancer);
            return addresses.Select((own, index) =>
                RenderedNode.Of(loadBalancer, index, renderer.Render(stack, loadBalancer, index, addresses, KeyFingerprints.StandIn), own));
        });
    }

    private static bool IsChosen(RenderedNode node, string? wanted) =>
        wanted is null || node.Name == wanted || node.Name == $"{node.LoadBalancer}-{wanted}";

    private void Show(ParseResult parsed, string stack, IReadOnlyList<RenderedNode> nodes)
    {
        var view = new RenderView(context);
        view.TellStandIns(nodes);
        if (parsed.GetValue(_out) is { } folder)
            view.WriteFiles(Path.GetFullPath(folder, context.WorkingDirectory), nodes);
        if (_format.IsJson(parsed))
            view.WriteJson(stack, nodes);
        else if (parsed.GetValue(_out) is null)
            view.WriteText(nodes);
    }
}
