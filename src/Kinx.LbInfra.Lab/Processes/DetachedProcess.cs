using System.Diagnostics;

namespace Kinx.LbInfra.Lab.Processes;

/// <summary>Starts programs that outlive this process.</summary>
internal static class DetachedProcess
{
    // The program replaces the shell, so it has the pid that is returned; it leads a session of its own, so it outlives this process.
    internal const string Launch = """exec setsid -- "$@" >>"$0" 2>&1 </dev/null""";

    /// <summary>How to start <paramref name="command"/>, with both of its outputs appended to a log file.</summary>
    public static ProcessStartInfo StartInfo(IReadOnlyList<string> command, string logFile) =>
        new("/bin/sh", ["-c", Launch, logFile, .. command]) { WorkingDirectory = "/" };
}
