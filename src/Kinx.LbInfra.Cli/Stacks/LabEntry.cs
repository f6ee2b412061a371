using System.Diagnostics;
using Kinx.LbInfra.Cli.Context;
using Kinx.LbInfra.Core.Loading;
using Kinx.LbInfra.Lab.ControlPlane;
using Kinx.LbInfra.Lab.Places;
using Kinx.LbInfra.Lab.Processes;

namespace Kinx.LbInfra.Cli.Stacks;

/// <summary>Commands that act on the lab's cloud run inside its network namespace, where its APIs and nodes can be reached.</summary>
internal static class LabEntry
{
    /// <summary>Null: this process is in the right place. Else the command was run again inside, and this is its exit code.</summary>
    /// <param name="cloud">The cloud of the site that the command is about.</param>
    public static async Task<int?> TryEnterAsync(string cloud)
    {
        if (cloud != LabClouds.Member || LabNamespace.IsInside)
            return null;
        if (!LabNamespace.Exists)
            throw new CliException("the lab's cloud is not running", "lbinfra lab start", ExitCode.Failure);

        var command = LabNamespace.EnterCommand(LabPaths.FromEnvironment(), [Environment.ProcessPath!, .. Environment.GetCommandLineArgs()]);
        var start = new ProcessStartInfo(command[0], command.Skip(1));
        using var process = Process.Start(start)!;
        // Ctrl-C reaches the inner process by itself; its exit code is the answer in any case.
        await process.WaitForExitAsync(CancellationToken.None);
        return process.ExitCode;
    }

    /// <summary>The same for a stack whose file may have errors: its site decides.</summary>
    public static async Task<int?> TryEnterAsync(Project project, string stack) =>
        StackLoader.LoadFile(project.StackFile(stack)).Value is { } loaded ? await TryEnterAsync(loaded.Site.Cloud) : null;
}
