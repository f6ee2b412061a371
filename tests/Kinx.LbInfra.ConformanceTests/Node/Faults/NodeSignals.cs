using System.Globalization;
using System.Runtime.InteropServices;

namespace Kinx.LbInfra.ConformanceTests.Node.Faults;

/// <summary>Signals to processes of a node, without a shell in between: the time of each is known.</summary>
internal sealed class NodeSignals(int nodePid)
{
    public const int Kill = 9;
    public const int Continue = 18;
    public const int Stop = 19;

    private readonly string? _network = Network(nodePid);

    /// <summary>The node's processes.</summary>
    public IReadOnlyList<int> All =>
    [
        .. Directory.EnumerateDirectories("/proc")
            .Select(Path.GetFileName)
            .Select(name => int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var pid) ? pid : 0)
            .Where(pid => pid != 0 && Network(pid) == _network)
            .Order(),
    ];

    /// <summary>The node's processes of this name (15 characters at most).</summary>
    public IReadOnlyList<int> Named(string name) => [.. All.Where(pid => Name(pid) == name)];

    /// <summary>All at once.</summary>
    public static void Send(int signal, IEnumerable<int> pids)
    {
        foreach (var pid in pids) _ = Signal(pid, signal);
    }

    private static string? Network(int pid)
    {
        try
        {
            return new FileInfo($"/proc/{pid}/ns/net").LinkTarget;
        }
        catch (IOException)
        {
            return null;
        }
    }

    private static string? Name(int pid)
    {
        try
        {
            return File.ReadAllText($"/proc/{pid}/comm").TrimEnd('\n');
        }
        catch (IOException)
        {
            return null;
        }
    }

    [DllImport("libc", EntryPoint = "kill")]
    private static extern int Signal(int pid, int signal);
}
