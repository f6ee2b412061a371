using System.CommandLine;
using Kinx.LbInfra.Cli.Arguments;
using Kinx.LbInfra.Cli.Views;
using Kinx.LbInfra.Lab.ControlPlane;
using Kinx.LbInfra.Lab.Places;
using Kinx.LbInfra.Lab.Processes;

namespace Kinx.LbInfra.Cli.Commands;

/// <summary><c>lab env</c>: the variables that point OpenStack clients at the lab, as shell code.</summary>
internal static class LabEnvCommand
{
    private static readonly Option<bool> Admin = new("--admin")
    {
        Description = "Sign in as the administrator, not as the member of project lab.",
    };

    private static readonly FormatOption Format = new();

    public static Command Create()
    {
        var command = new DocumentedCommand(
            "env",
            "Print shell code that points OpenStack clients at the lab. They reach it inside its namespace only; see `lab exec`.",
            "eval \"$(lbinfra lab env)\"")
        {
            Admin,
        };
        Format.AddTo(command);
        command.SetAction(Run);
        return command;
    }

    private static void Run(ParseResult parsed)
    {
        var cloud = parsed.GetValue(Admin) ? LabClouds.Admin : LabClouds.Member;
        var file = LabPaths.FromEnvironment().CloudsFile;
        var variables = new Dictionary<string, string> { [LabNamespace.CloudsVariable] = file, [LabNamespace.CloudVariable] = cloud };
        var export = $"export {LabNamespace.CloudsVariable}={file} {LabNamespace.CloudVariable}={cloud}";
        parsed.InvocationConfiguration.Output.WriteLine(Format.IsJson(parsed) ? JsonText.Of(variables) : export);
    }
}
