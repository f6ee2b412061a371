using System.Globalization;
using Kinx.LbInfra.Lab.Places;
using Kinx.LbInfra.Lab.Processes;

namespace Kinx.LbInfra.Lab.Nodes;

/// <summary>The processes of a container: all that share the pid namespace of its init.</summary>
internal sealed class NodeProcesses
{
    private readonly string _namespace;

    private NodeProcesses(ProcessIdentity init, string space)
    {
        Init = init;
        _namespace = space;
    }

    /// <summary>The node's PID 1, as this machine numbers it.</summary>
    public ProcessIdentity Init { get; }

    /// <summary>The processes of a node.</summary>
    /// <param name="init">Null: it is off.</param>
    /// <exception cref="LabException">It does not run.</exception>
    public static NodeProcesses Of(ProcessIdentity? init)
    {
        if (init is not null && NamespaceOf(init.Pid) is { } space) return new NodeProcesses(init, space);
        throw new LabException("the node is not running", "start its server; `lbinfra lab status` shows the nodes");
    }

    /// <summary>That none of the programs runs.</summary>
    public static LabException NotRunning(IEnumerable<string> names) =>
        new($"{string.Join(", ", names)} is not running on the node", "wait until the node has started it");

    /// <summary>Those that are alive now.</summary>
    public IReadOnlyList<ProcessFacts> Alive() =>
    [
        .. Directory.EnumerateDirectories("/proc").Select(PidOf).OfType<int>()
            .Where(pid => NamespaceOf(pid) == _namespace)
            .Select(ProcessFacts.Of)
            .OfType<ProcessFacts>()
            .Where(process => !process.IsDead),
    ];

    /// <summary>Those that are alive and have one of these names; at least one.</summary>
    /// <exception cref="LabException">There is none.</exception>
    public IReadOnlyList<ProcessFacts> Named(params IReadOnlyList<string> names)
    {
        List<ProcessFacts> found = [.. Alive().Where(process => names.Contains(process.Name))];
        if (found.Count > 0) return found;
        throw NotRunning(names);
    }

    private static int? PidOf(string folder) =>
        int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out var pid) ? pid : null;

    // Such as pid:[4026531836]; null when the process has ended, also when it is a zombie.
    private static string? NamespaceOf(int pid)
    {
        try
        {
            return new FileInfo($"/proc/{pid}/ns/pid").LinkTarget;
        }
        catch (IOException)
        {
            return null;
        }
    }
}
