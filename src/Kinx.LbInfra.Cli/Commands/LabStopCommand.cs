using System.CommandLine;
using Kinx.LbInfra.Cli.Arguments;
using Kinx.LbInfra.Lab;
using Kinx.LbInfra.Lab.Places;

namespace Kinx.LbInfra.Cli.Commands;

/// <summary><c>lab stop</c>: stops the lab and leaves nothing behind, even after a crash.</summary>
internal static class LabStopCommand
{
    private static readonly FormatOption Format = new();

    public static Command Create()
    {
        var command = new DocumentedCommand(
            "stop",
            "Stop the lab and remove all its processes, mounts, namespaces and files, even after a crash.",
            "sudo ./lbinfra lab stop");
        Format.AddTo(command);
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var progress = new LabProgress(parsed.InvocationConfiguration.Error);
        var lab = new LabCloud(LabPaths.FromEnvironment());
        await lab.StopAsync(progress.Report, cancellationToken);
        progress.Report("the lab is stopped");
        if (Format.IsJson(parsed)) await LabStatusCommand.WriteJsonAsync(parsed, await lab.StatusAsync(cancellationToken));
    }
}
