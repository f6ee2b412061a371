using System.Diagnostics;
using Kinx.LbInfra.Cli.Context;
using Kinx.LbInfra.Core.Loading;
using Kinx.LbInfra.Lab.ControlPlane;
using Kinx.LbInfra.Lab.Places;
using Kinx.LbInfra.Lab.Processes;

namespace Kinx.LbInfra.Cli.Stacks;

/// <summary>Runs commands for the lab's cloud inside its network namespace: only there can its APIs and nodes be reached.</summary>
internal static class LabEntry
{
    /// <summary>Runs the command again inside the namespace, and returns its exit code; null if this process can continue.</summary>
    /// <param name="cloud">The cloud of the site that the command works on.</param>
    /// <exception cref="CliException">The lab is not running.</exception>
    public static async Task<int?> TryEnterAsync(string cloud)
    {
        if (cloud != LabClouds.Member || LabNamespace.IsInside) return null;
        if (!LabNamespace.Exists) throw new CliException("the lab's cloud is not running", "lbinfra lab start", ExitCode.Failure);

        var command = LabNamespace.EnterCommand(
            LabPaths.FromEnvironment(), [Environment.ProcessPath!, .. Environment.GetCommandLineArgs()]);
        var start = new ProcessStartInfo(command[0], command.Skip(1));
        using var process = Process.Start(start)!;
        // The terminal sends Ctrl-C to the inner process too; wait for its exit code.
        await process.WaitForExitAsync(CancellationToken.None);
        return process.ExitCode;
    }

    /// <summary>The same, by the site of a stack whose file may have errors.</summary>
    public static async Task<int?> TryEnterAsync(Project project, string stack) =>
        StackLoader.LoadFile(project.StackFile(stack)).Value is { } loaded ? await TryEnterAsync(loaded.Site.Cloud) : null;
}
