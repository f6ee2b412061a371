using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace Kinx.LbInfra.Lab.Processes;

/// <summary>Identifies one process for good: the kernel reuses pids, but not together with the same start time.</summary>
/// <param name="Pid">As this machine numbers it.</param>
/// <param name="StartTime">Clock ticks after boot, field 22 of /proc/PID/stat.</param>
public sealed record ProcessIdentity(int Pid, long StartTime)
{
    /// <summary>Whether the process is running. A zombie counts as dead.</summary>
    public bool IsAlive => Of(Pid) == this;

    /// <summary>The process that has this pid now; null when there is none, or it is a zombie.</summary>
    public static ProcessIdentity? Of(int pid) =>
        ProcessFacts.Of(pid) is { IsDead: false } facts ? new ProcessIdentity(pid, facts.StartTime) : null;

    /// <summary>The identity in a file of <see cref="Write"/>; null when there is no such file, or its process has ended.</summary>
    public static ProcessIdentity? ReadAlive(string file)
    {
        if (!File.Exists(file)) return null;
        var fields = File.ReadAllText(file).Trim().Split(' ');
        if (fields.Length != 2 || !int.TryParse(fields[0], out var pid) || !long.TryParse(fields[1], out var startTime)) return null;
        var identity = new ProcessIdentity(pid, startTime);
        return identity.IsAlive ? identity : null;
    }

    /// <summary>Writes one line: pid, space, start time.</summary>
    public void Write(string file) => File.WriteAllText(file, string.Create(CultureInfo.InvariantCulture, $"{Pid} {StartTime}\n"));

    /// <summary>Ends the process at once, if it still runs.</summary>
    internal void Kill()
    {
        if (!IsAlive) return;
        try
        {
            using var process = Process.GetProcessById(Pid);
            process.Kill();
        }
        catch (Exception gone) when (gone is ArgumentException or InvalidOperationException or Win32Exception)
        {
            // It has already ended; if not, the caller finds it alive.
        }
    }
}
