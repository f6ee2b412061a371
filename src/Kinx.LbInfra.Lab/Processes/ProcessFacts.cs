using System.Globalization;

namespace Kinx.LbInfra.Lab.Processes;

/// <summary>What /proc/PID/stat says about a process.</summary>
internal sealed record ProcessFacts
{
    /// <summary>The program's name as the kernel keeps it: at most 15 characters.</summary>
    public required string Name { get; init; }

    /// <summary>A letter; <c>T</c> is stopped, <c>Z</c> and <c>X</c> are dead.</summary>
    public required char State { get; init; }

    /// <summary>As seen from the namespace in which this process runs.</summary>
    public required int Pid { get; init; }

    /// <summary>The pid of its parent; 0 when that is outside of this process's pid namespace.</summary>
    public required int Parent { get; init; }

    /// <summary>Clock ticks after boot.</summary>
    public required long StartTime { get; init; }

    /// <summary>Whether the process has ended, even if its exit code was not collected; in a container it may never be.</summary>
    public bool IsDead => State is 'Z' or 'X';

    /// <summary>Null when no process has this pid.</summary>
    public static ProcessFacts? Of(int pid)
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

    /// <summary>From text such as <c>17 (a name) S 1 17 17 0 -1 …</c>; the name may hold spaces and parentheses.</summary>
    public static ProcessFacts Parse(int pid, string stat)
    {
        var open = stat.IndexOf('(', StringComparison.Ordinal);
        var close = stat.LastIndexOf(')');
        // Fields are numbered from 1; the third is the first one after the name.
        var fields = stat[(close + 2)..].Split(' ');
        return new ProcessFacts
        {
            Pid = pid,
            Name = stat[(open + 1)..close],
            State = fields[0][0],
            Parent = int.Parse(fields[4 - 3], CultureInfo.InvariantCulture),
            StartTime = long.Parse(fields[22 - 3], CultureInfo.InvariantCulture),
        };
    }
}
