using System.CommandLine;
using Kinx.LbInfra.Cli.Arguments;
using Kinx.LbInfra.Cli.Context;

namespace Kinx.LbInfra.Cli.Commands;

/// <summary><c>secrets</c>: the encrypted values in the settings file of a stack.</summary>
internal static class SecretsCommands
{
    public static Command Create(CliContext context, ProjectOption project) => new("secrets", "The encrypted values of a stack.")
    {
        new SecretsInitCommand(context, project).Create(),
        new SecretsSetCommand(context, project).Create(),
        new SecretsGetCommand(context, project).Create(),
    };
}
