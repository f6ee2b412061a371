using System.CommandLine;

namespace Kinx.LbInfra.Cli.Commands;

/// <summary><c>lab</c>: a whole cloud on this machine.</summary>
internal static class LabCommands
{
    public static Command Create() => new("lab", "A whole cloud on this machine: a real OpenStack whose servers are network namespaces, switches, a client and back ends.")
    {
        LabStartCommand.Create(),
        LabStopCommand.Create(),
        LabStatusCommand.Create(),
        LabEnvCommand.Create(),
        LabExecCommand.Create(),
        LabFaultCommand.Create(),
        LabRunnerCommand.Create(),
    };
}
