using System.CommandLine;
using Kinx.LbInfra.Cli.Arguments;
using Kinx.LbInfra.Cli.Context;
using Kinx.LbInfra.Cli.Views;
using Kinx.LbInfra.Core.Allocation;
using Kinx.LbInfra.Core.Loading;

namespace Kinx.LbInfra.Cli.Commands;

/// <summary>
/// <c>vip allocate STACK</c>: picks, for each load balancer, the first address of its pool that no stack of the site uses, and writes it
/// into the stack file, where it is reviewed like any other change.
/// </summary>
internal sealed class VipAllocateCommand(CliContext context, ProjectOption project)
{
    private readonly Argument<string> _stack = StackArgument.Create(project);
    private readonly Option<string?> _loadBalancer = new("--load-balancer") { HelpName = "name", Description = "Only this load balancer." };
    private readonly Option<bool> _dryRun = new("--dry-run") { Description = "Show the addresses, but write nothing." };
    private readonly FormatOption _format = new();

    public Command Create()
    {
        var command = new DocumentedCommand(
            "allocate",
            "Pick free VIPs for load balancers with a vip_pool, and write them into the stack file.",
            "lbinfra vip allocate acme --dry-run")
        {
            _stack, _loadBalancer, _dryRun,
        };
        _format.AddTo(command);
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var home = project.Get(parsed);
        var file = home.ExistingStackFile(parsed.GetRequiredValue(_stack));
        var name = parsed.GetValue(_loadBalancer);
        if (name is not null) RequireLoadBalancer(file, name);
        var allocation = VipAllocator.Plan(file, home.StackNames().Select(home.StackFile), name);
        var isWritten = allocation.Text is not null && !parsed.GetValue(_dryRun);
        if (isWritten) allocation.Save();
        Report(allocation, isWritten, _format.IsJson(parsed));
        return allocation.HasErrors ? ExitCode.InvalidInput : ExitCode.Success;
    }

    private static void RequireLoadBalancer(string file, string name)
    {
        if (StackLoader.LoadFile(file).Value is not { } stack || stack.Stack.LoadBalancers.Any(item => item.Name == name)) return;
        var known = string.Join(", ", stack.Stack.LoadBalancers.Select(item => item.Name));
        throw new CliException($"stack '{stack.Name}' has no load balancer '{name}'", known.Length > 0 ? $"known: {known}" : null);
    }

    private static object Data(VipAllocation allocation, bool isWritten, DiagnosticsView view)
    {
        var vips = allocation.Choices.Select(choice => new { choice.LoadBalancer, choice.Pool, Address = choice.Address.ToString() });
        return new { allocation.File, Written = isWritten, Vips = vips, Diagnostics = view.Records(allocation.Diagnostics) };
    }

    private void Report(VipAllocation allocation, bool isWritten, bool asJson)
    {
        var view = new DiagnosticsView(context);
        if (asJson) context.Out.WriteLine(JsonText.Of(Data(allocation, isWritten, view)));
        else view.WriteText(allocation.Diagnostics);
        if (allocation.HasErrors) return;
        foreach (var choice in allocation.Choices)
        {
            var (name, pool) = (choice.LoadBalancer, choice.Pool);
            context.Error.WriteLine($"{allocation.File}: load balancer '{name}' gets {choice.Address} from pool '{pool}'");
        }

        var written = isWritten ? $"{allocation.Choices.Count} VIP(s) written" : "dry run: nothing was written";
        context.Error.WriteLine(allocation.Choices.Count == 0 ? "every load balancer has its VIP; nothing changed" : written);
    }
}
