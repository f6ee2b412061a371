using System.CommandLine;
using Kinx.LbInfra.Lab;

namespace Kinx.LbInfra.Cli.Commands;

/// <summary><c>lab env</c>: shell lines that point OpenStack clients at the lab.</summary>
internal static class LabEnvCommand
{
    private static readonly Option<bool> Admin = new("--admin") { Description = "Sign in as the administrator, not as the member of project lab." };

    public static Command Create()
    {
        var command = new Command("env", "Print the variables for OpenStack clients: eval \"$(lbinfra lab env)\". The lab answers inside its namespace only, see `lab exec`.") { Admin };
        command.SetAction(Run);
        return command;
    }

    private static void Run(ParseResult parsed)
    {
        var cloud = parsed.GetValue(Admin) ? LabCloud.AdminCloudName : LabCloud.CloudName;
        parsed.InvocationConfiguration.Output.WriteLine($"export {LabNamespace.CloudsVariable}={LabPaths.FromEnvironment().CloudsFile} {LabNamespace.CloudVariable}={cloud}");
    }
}
