using System.Globalization;

namespace Kinx.LbInfra.ConformanceTests.Node.Overload;

/// <summary>A control group of this machine that gives some processes a share of one CPU.</summary>
internal sealed class SlowMachine : IDisposable
{
    private const string Unified = "/sys/fs/cgroup/cgroup.controllers";
    private const int Period = 100_000;
    private readonly string _group;
    private readonly Dictionary<string, string> _cameFrom = [];

    private SlowMachine(string group) => _group = group;

    /// <summary>Why it cannot be had, or null.</summary>
    public static string? Missing =>
        (File.Exists(Unified) && File.ReadAllText("/sys/fs/cgroup/cgroup.subtree_control").Contains("cpu"))
        || Directory.Exists("/sys/fs/cgroup/cpu") ? null : "needs control groups for CPUs";

    /// <summary>How often the processes had to wait for their share.</summary>
    public int Waits => int.Parse(
        File.ReadLines(Path.Combine(_group, "cpu.stat")).First(line => line.StartsWith("nr_throttled ")).Split(' ')[1],
        CultureInfo.InvariantCulture);

    /// <param name="pids">The processes.</param>
    /// <param name="percent">Of one CPU.</param>
    public static SlowMachine Of(IReadOnlyList<int> pids, int percent)
    {
        var isUnified = File.Exists(Unified);
        var slow = new SlowMachine(Path.Combine(isUnified ? "/sys/fs/cgroup" : "/sys/fs/cgroup/cpu", $"lbinfra-slow-{pids[0]}"));
        Directory.CreateDirectory(slow._group);
        if (isUnified)
        {
            slow.Write("cpu.max", $"{Period * percent / 100} {Period}");
        }
        else
        {
            slow.Write("cpu.cfs_period_us", $"{Period}");
            slow.Write("cpu.cfs_quota_us", $"{Period * percent / 100}");
        }

        slow.Take(pids, isUnified);
        return slow;
    }

    /// <summary>Gives the processes back.</summary>
    public void Dispose()
    {
        var root = _cameFrom.Values.FirstOrDefault() ?? Path.GetDirectoryName(_group)!;
        foreach (var pid in File.ReadAllLines(Path.Combine(_group, "cgroup.procs"))) Move(pid, _cameFrom.GetValueOrDefault(pid, root));
        Directory.Delete(_group);
    }

    private void Write(string file, string value) => File.WriteAllText(Path.Combine(_group, file), value);

    private void Take(IReadOnlyList<int> pids, bool isUnified)
    {
        foreach (var pid in pids)
        {
            if (GroupOf(pid, isUnified) is not { } group) continue;
            _cameFrom[$"{pid}"] = Path.GetDirectoryName(_group) + group;
            Move($"{pid}", _group);
        }
    }

    private static string? GroupOf(int pid, bool isUnified)
    {
        var file = $"/proc/{pid}/cgroup";
        if (!File.Exists(file)) return null;
        var line = File.ReadLines(file).FirstOrDefault(line => line.Split(':')[1].Split(',').Contains(isUnified ? "" : "cpu"));
        return line?.Split(':', 3)[2];
    }

    private static void Move(string pid, string group)
    {
        try
        {
            File.WriteAllText(Path.Combine(group, "cgroup.procs"), pid);
        }
        catch (IOException)
        {
            // It has ended.
        }
    }
}
