using System.CommandLine;
using Kinx.LbInfra.Cli.Arguments;
using Kinx.LbInfra.Lab;
using Kinx.LbInfra.Lab.Places;

namespace Kinx.LbInfra.Cli.Commands;

/// <summary><c>lab start</c>: returns when the cloud can be used.</summary>
internal static class LabStartCommand
{
    private static readonly FormatOption Format = new();

    public static Command Create()
    {
        var command = new DocumentedCommand(
            "start",
            "Start the lab; installs the Debian packages that are missing. Needs root and about a minute.",
            "sudo ./lbinfra lab start");
        Format.AddTo(command);
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var progress = new LabProgress(parsed.InvocationConfiguration.Error);
        var lab = new LabCloud(LabPaths.FromEnvironment());
        await lab.StartAsync(progress.Report, cancellationToken);
        progress.Report("the lab is ready");
        if (Format.IsJson(parsed))
            await parsed.InvocationConfiguration.Output.WriteLineAsync(LabStatusCommand.ToJsonText(await lab.StatusAsync(cancellationToken)));
    }
}
