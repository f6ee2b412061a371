using System.Diagnostics;
using System.Runtime.InteropServices;
using Kinx.LbInfra.Lab.Places;
using Kinx.LbInfra.Lab.Processes;

namespace Kinx.LbInfra.Lab;

/// <summary>Starts the runner: this very program, with the hidden command <c>lab runner</c>.</summary>
internal static class LabProgram
{
    private const string Assembly = "lbinfra.dll";

    /// <summary>Starts it inside the namespace, in a session of its own, so that it outlives this process.</summary>
    public static ProcessIdentity StartRunner(LabPaths paths)
    {
        Directory.CreateDirectory(paths.LogFolder);
        IReadOnlyList<string> command = LabNamespace.EnterCommand(paths, [DotnetHost(), Path.Combine(AppContext.BaseDirectory, Assembly), "lab", "runner"]);
        var start = new ProcessStartInfo("/bin/sh", ["-c", Supervisor.Launch, Path.Combine(paths.LogFolder, "runner.log"), .. command]) { WorkingDirectory = "/" };
        start.Environment[LabPaths.FolderVariable] = paths.Folder;
        using var process = Process.Start(start)!;
        return ProcessIdentity.Of(process.Id) ?? throw new LabException("the lab's runner died at once", $"see {paths.LogFolder}/runner.log");
    }

    /// <summary>The `dotnet` that runs this process, also when it was started through a program of its own (a test host).</summary>
    private static string DotnetHost() => Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "../../../dotnet"));
}
