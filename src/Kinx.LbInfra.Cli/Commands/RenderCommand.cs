using System.CommandLine;
using Kinx.LbInfra.Cli.Views;
using Kinx.LbInfra.Core.Diagnostics;
using Kinx.LbInfra.Core.Loading;
using Kinx.LbInfra.Core.Rendering;
using Kinx.LbInfra.Core.Specs;
using Kinx.LbInfra.Core.Validation;

namespace Kinx.LbInfra.Cli.Commands;

/// <summary><c>render STACK</c>: every file that the nodes of a stack would get, without a cloud.</summary>
internal sealed class RenderCommand(CliContext context, ProjectOption project)
{
    private readonly Argument<string> _stack = StackArgument.Create(project);

    private readonly Option<string?> _out = new("--out") { Description = "Write the files into this folder, one folder a node, instead of printing them." };

    private readonly Option<string?> _node = new("--node") { Description = "Only this node: its letter (a) or its name (web-a)." };

    public Command Create()
    {
        var command = new Command("render", "Show the files that each node would get; needs no cloud.") { _stack, _out, _node };
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var home = project.Get(parsed);
        var check = StackCheck.File(home.StackFile(parsed.GetRequiredValue(_stack)));
        new DiagnosticsView(context).WriteText(check.Diagnostics);
        if (check.Value is not { } stack || check.Diagnostics.Any(d => d.Severity == Severity.Error))
            return ExitCode.InvalidInput;

        var renderer = new NodeRenderer(TemplateSet.FromFolder(home.TemplatesDirectory));
        var nodes = stack.Stack.LoadBalancers.SelectMany(lb => Nodes(renderer, stack, lb)).Where(n => IsChosen(n, parsed.GetValue(_node))).ToList();
        if (nodes.Count == 0)
            throw new CliException($"the stack has no node '{parsed.GetValue(_node)}'", "name a node by its letter (a) or its full name (web-a)");

        context.Error.WriteLine("addresses that Neutron will pick are stand-ins from the site's CIDRs here");
        foreach (var node in nodes)
            Show(node, parsed.GetValue(_out));
        return ExitCode.Success;
    }

    private static IEnumerable<NodeConfiguration> Nodes(NodeRenderer renderer, LoadedStack stack, LoadBalancerSpec lb)
    {
        var addresses = StandInAddresses.For(stack.Site, lb);
        return lb.NodeNames.Select((_, index) => renderer.Render(stack, lb, index, addresses, KeyFingerprints.StandIn));
    }

    private static bool IsChosen(NodeConfiguration node, string? wanted) =>
        wanted is null || node.NodeName == wanted || node.NodeName.EndsWith($"-{wanted}", StringComparison.Ordinal);

    private void Show(NodeConfiguration node, string? folder)
    {
        if (folder is null)
        {
            foreach (var file in node.Files)
                context.Out.WriteLine($"# {node.NodeName}:{file.Path} ({file.Mode})\n{file.Content}");
            return;
        }

        foreach (var file in node.Files)
        {
            var path = Path.Combine(folder, node.NodeName, file.Path.TrimStart('/'));
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, file.Content);
        }

        context.Error.WriteLine($"{node.NodeName}: {node.Files.Count} files, generation {node.Generation}");
    }
}
