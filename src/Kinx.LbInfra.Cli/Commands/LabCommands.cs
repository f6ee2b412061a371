using System.CommandLine;

namespace Kinx.LbInfra.Cli.Commands;

/// <summary><c>lab</c>: a cloud on this machine.</summary>
internal static class LabCommands
{
    private const string Description =
        "A cloud on this machine: a real OpenStack, whose servers are containers or virtual machines, with switches, client and back ends.";

    public static Command Create() => new("lab", Description)
    {
        LabStartCommand.Create(),
        LabStopCommand.Create(),
        LabCleanCommand.Create(),
        LabStatusCommand.Create(),
        LabEnvCommand.Create(),
        LabExecCommand.Create(),
        LabFaultCommand.Create(),
        LabRunnerCommand.Create(),
    };
}
