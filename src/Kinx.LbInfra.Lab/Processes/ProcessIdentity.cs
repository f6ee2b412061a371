using System.Globalization;

namespace Kinx.LbInfra.Lab.Processes;

/// <summary>A process for good: pids are given out again, a pid with its start time is not.</summary>
/// <param name="StartTime">Clock ticks after boot, field 22 of /proc/PID/stat.</param>
public sealed record ProcessIdentity(int Pid, long StartTime)
{
    /// <summary>The process runs. A zombie is dead: in a container nobody may reap it.</summary>
    public bool IsAlive => Of(Pid) == this;

    /// <summary>The process that has this pid now; null when there is none, or it is a zombie.</summary>
    public static ProcessIdentity? Of(int pid)
    {
        try
        {
            return Parse(pid, File.ReadAllText($"/proc/{pid}/stat"));
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <summary>From the text of /proc/PID/stat: <c>17 (a name) S 1 17 17 0 -1 …</c>; the name may hold spaces and parentheses.</summary>
    public static ProcessIdentity? Parse(int pid, string stat)
    {
        var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        return fields[0] is "Z" or "X" ? null : new ProcessIdentity(pid, long.Parse(fields[19], CultureInfo.InvariantCulture));
    }

    /// <summary>The identity that <see cref="Write"/> put into a file; null when there is no such file or its process is gone.</summary>
    public static ProcessIdentity? ReadAlive(string file)
    {
        if (!File.Exists(file)) return null;
        var fields = File.ReadAllText(file).Trim().Split(' ');
        if (fields.Length != 2 || !int.TryParse(fields[0], out var pid) || !long.TryParse(fields[1], out var startTime)) return null;
        var identity = new ProcessIdentity(pid, startTime);
        return identity.IsAlive ? identity : null;
    }

    public void Write(string file) => File.WriteAllText(file, string.Create(CultureInfo.InvariantCulture, $"{Pid} {StartTime}\n"));
}
