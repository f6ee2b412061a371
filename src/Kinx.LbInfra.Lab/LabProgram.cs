using System.Diagnostics;
using System.Runtime.InteropServices;
using Kinx.LbInfra.Lab.Places;
using Kinx.LbInfra.Lab.Processes;

namespace Kinx.LbInfra.Lab;

/// <summary>Starts the runner: this program again, with the hidden command <c>lab runner</c>.</summary>
internal static class LabProgram
{
    private const string Assembly = "lbinfra.dll";

    /// <summary>The log file of the runner.</summary>
    public static string LogFile(LabPaths paths) => Path.Combine(paths.LogFolder, "runner.log");

    /// <summary>Starts the runner inside the outer namespace; it outlives this process.</summary>
    /// <exception cref="LabException">It ended at once.</exception>
    public static ProcessIdentity StartRunner(LabPaths paths)
    {
        Directory.CreateDirectory(paths.LogFolder);
        string[] runner = [DotnetHost(), Path.Combine(AppContext.BaseDirectory, Assembly), "lab", "runner"];
        var start = DetachedProcess.StartInfo(LabNamespace.EnterCommand(paths, runner), LogFile(paths));
        start.Environment[LabPaths.FolderVariable] = paths.Folder;
        start.Environment[LabPaths.CacheVariable] = paths.CacheFolder;
        using var process = Process.Start(start)!;
        return ProcessIdentity.Of(process.Id) ?? throw new LabException("the lab's runner died at once", $"see {LogFile(paths)}");
    }

    // The `dotnet` that runs this process, even if it was started through another program, such as a test host.
    private static string DotnetHost() => Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "../../../dotnet"));
}
