using System.Globalization;

namespace Kinx.LbInfra.Lab.Faulting;

/// <summary>What /proc/PID/stat says of a process.</summary>
/// <param name="State">A letter; <c>T</c> is stopped.</param>
internal sealed record ProcessFacts(int Pid, string Name, char State, int Parent)
{
    /// <summary>The process is gone for good, though nobody may have asked for its exit code yet.</summary>
    public bool IsDead => State is 'Z' or 'X';

    /// <summary>Null when there is no such process.</summary>
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

    /// <summary>From <c>17 (a name) S 1 …</c>; the name may hold spaces and parentheses.</summary>
    public static ProcessFacts Parse(int pid, string stat)
    {
        var open = stat.IndexOf('(');
        var close = stat.LastIndexOf(')');
        var fields = stat[(close + 2)..].Split(' ');
        return new ProcessFacts(pid, stat[(open + 1)..close], fields[0][0], int.Parse(fields[1], CultureInfo.InvariantCulture));
    }
}
