using System.CommandLine;
using Kinx.LbInfra.Cli.Arguments;
using Kinx.LbInfra.Lab;
using Kinx.LbInfra.Lab.Places;

namespace Kinx.LbInfra.Cli.Commands;

/// <summary><c>lab start</c>: starts the lab and returns when its cloud can be used.</summary>
internal static class LabStartCommand
{
    private static readonly Option<bool> Vm = new("--vm")
    {
        Description = "Nodes are virtual machines with the disk of `image build`, not containers. Without KVM, they take minutes to boot.",
    };

    private static readonly FormatOption Format = new();

    public static Command Create()
    {
        var command = new DocumentedCommand(
            "start",
            "Start the lab, and install the Debian packages that it lacks. Needs root; takes about a minute.",
            "sudo ./lbinfra lab start")
        {
            Vm,
        };
        Format.AddTo(command);
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var progress = new LabProgress(parsed.InvocationConfiguration.Error);
        var lab = new LabCloud(LabPaths.FromEnvironment()) { HasVirtualMachines = parsed.GetValue(Vm) };
        await lab.StartAsync(progress.Report, cancellationToken);
        progress.Report("the lab is ready");
        if (Format.IsJson(parsed)) await LabStatusCommand.WriteJsonAsync(parsed, await lab.StatusAsync(cancellationToken));
    }
}
