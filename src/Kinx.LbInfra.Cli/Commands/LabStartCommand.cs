using System.CommandLine;
using Kinx.LbInfra.Lab;

namespace Kinx.LbInfra.Cli.Commands;

/// <summary><c>lab start</c>: returns when the cloud can be used.</summary>
internal static class LabStartCommand
{
    public static Command Create()
    {
        var command = new Command("start", "Start the lab; installs the Debian packages that are missing. Needs root and about a minute.");
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var progress = new LabProgress(parsed.InvocationConfiguration.Error);
        await new LabCloud(LabPaths.FromEnvironment()).StartAsync(progress.Report, cancellationToken);
        progress.Report("the lab is ready");
    }
}
