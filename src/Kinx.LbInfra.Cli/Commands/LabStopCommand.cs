using System.CommandLine;
using Kinx.LbInfra.Lab;

namespace Kinx.LbInfra.Cli.Commands;

/// <summary><c>lab stop</c>: leaves nothing of the lab behind, also after a crash.</summary>
internal static class LabStopCommand
{
    public static Command Create()
    {
        var command = new Command("stop", "Stop the lab and remove all its processes, mounts, namespaces and files, also after a crash.");
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var progress = new LabProgress(parsed.InvocationConfiguration.Error);
        await new LabCloud(LabPaths.FromEnvironment()).StopAsync(progress.Report, cancellationToken);
        progress.Report("the lab is stopped");
    }
}
