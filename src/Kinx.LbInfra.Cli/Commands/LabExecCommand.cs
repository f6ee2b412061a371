using System.CommandLine;
using System.Diagnostics;
using Kinx.LbInfra.Cli.Arguments;
using Kinx.LbInfra.Lab.ControlPlane;
using Kinx.LbInfra.Lab.Places;
using Kinx.LbInfra.Lab.Processes;

namespace Kinx.LbInfra.Cli.Commands;

/// <summary><c>lab exec -- CMD</c>: runs a command in the lab's network and ends with its exit code.</summary>
internal static class LabExecCommand
{
    private static readonly Option<bool> Admin = new("--admin")
    {
        Description = "Sign in as the administrator, not as the member of project lab.",
    };

    private static readonly Argument<string[]> Words = new("command")
    {
        Description = "The program and its arguments, after `--`.",
        Arity = ArgumentArity.OneOrMore,
    };

    public static Command Create()
    {
        var command = new DocumentedCommand(
            "exec",
            "Run a command inside the lab's network, with the variables of `lab env`.",
            "lbinfra lab exec -- openstack server list")
        {
            Admin, Words,
        };
        command.SetAction(RunAsync);
        return command;
    }

    // The terminal sends Ctrl-C to the command too, so this process only waits for it.
    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        if (!LabNamespace.Exists) throw new LabException("the lab is not running", "start it: lbinfra lab start");
        var cloud = parsed.GetValue(Admin) ? LabClouds.Admin : LabClouds.Member;
        var line = LabNamespace.EnterCommand(LabPaths.FromEnvironment(), parsed.GetRequiredValue(Words));
        var start = new ProcessStartInfo(ExternalCommand.Find(line[0])!, line.Skip(1));
        start.Environment[LabNamespace.CloudVariable] = cloud;
        using var process = Process.Start(start)!;
        await process.WaitForExitAsync(CancellationToken.None);
        return process.ExitCode;
    }
}
