using System.CommandLine;
using Kinx.LbInfra.Cli.Arguments;
using Kinx.LbInfra.Lab;
using Kinx.LbInfra.Lab.Places;

namespace Kinx.LbInfra.Cli.Commands;

/// <summary><c>lab clean</c>: removes what the lab keeps between starts.</summary>
internal static class LabCleanCommand
{
    private static readonly FormatOption Format = new();

    public static Command Create()
    {
        var command = new DocumentedCommand(
            "clean",
            "Remove what the lab keeps between starts, so that the next start makes it again. Stop the lab first.",
            "sudo ./lbinfra lab clean");
        Format.AddTo(command);
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var lab = new LabCloud(LabPaths.FromEnvironment());
        lab.Clean(new LabProgress(parsed.InvocationConfiguration.Error).Report);
        if (Format.IsJson(parsed)) await LabStatusCommand.WriteJsonAsync(parsed, await lab.StatusAsync(cancellationToken));
    }
}
