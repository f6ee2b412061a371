using System.CommandLine;
using Kinx.LbInfra.Lab;
using Kinx.LbInfra.Lab.Places;

namespace Kinx.LbInfra.Cli.Commands;

/// <summary><c>lab runner</c>, hidden: the process that holds the lab; <c>lab start</c> starts it inside the outer namespace.</summary>
internal static class LabRunnerCommand
{
    public static Command Create()
    {
        var command = new Command("runner", "Holds the lab; started by `lab start`.") { Hidden = true };
        command.SetAction((_, cancellationToken) =>
            new LabRunner(LabPaths.FromEnvironment(), TimeProvider.System).RunAsync(cancellationToken));
        return command;
    }
}
