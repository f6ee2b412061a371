using System.CommandLine;
using Kinx.LbInfra.Cli.Arguments;
using Kinx.LbInfra.Cli.Context;
using Kinx.LbInfra.Cli.Stacks;
using Kinx.LbInfra.Cli.Views;

namespace Kinx.LbInfra.Cli.Commands;

/// <summary><c>outputs STACK</c>: the inventory of a deployed stack.</summary>
internal sealed class OutputsCommand(CliContext context, ProjectOption project)
{
    private readonly Argument<string> _stack = StackArgument.Create(project);
    private readonly FormatOption _format = new();

    public Command Create()
    {
        var command = new DocumentedCommand(
            "outputs",
            "Show the inventory of a deployed stack: load balancers, VIPs, nodes, addresses, AS numbers.",
            "lbinfra outputs acme --json")
        {
            _stack,
        };
        _format.AddTo(command);
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var session = StackSession.Open(context, project.Get(parsed), parsed.GetRequiredValue(_stack));
        var outputs = session.CreateEngine().ReadOutputs(session.Stack)
            ?? throw new CliException($"stack '{session.Stack.Name}' was never deployed", $"lbinfra up {session.Stack.Name}");
        if (_format.IsJson(parsed)) context.Out.WriteLine(PropertyJson.Render(outputs));
        else new OutputsView(context.Out).Write(outputs);
        return ExitCode.Success;
    }
}
