using System.Globalization;
using Kinx.LbInfra.Lab.Nodes;
using Kinx.LbInfra.Lab.Places;
using Kinx.LbInfra.Lab.Processes;

namespace Kinx.LbInfra.Lab.Faulting;

/// <summary>The faults of a node.</summary>
internal sealed class NodeFaults(LabPaths paths)
{
    private static readonly string[] Frr = ["watchfrr", "zebra", "bgpd", "bfdd", "staticd"];

    /// <summary>Stops every process. The kernel does not stop: it still answers ARP and acknowledges what it receives.</summary>
    public Task FreezeAsync(string node, CancellationToken cancellationToken) => Running(node).FreezeAsync(cancellationToken);

    public Task ThawAsync(string node, CancellationToken cancellationToken) => Running(node).ThawAsync(cancellationToken);

    /// <summary>Like a power failure of the hypervisor: with the node's init, the kernel ends all of its processes.</summary>
    public Task KillAsync(string node, CancellationToken cancellationToken) =>
        Signals.SendAsync(Signals.Kill, [NodeProcesses.Of(paths, node).Init.Pid], cancellationToken);

    public Task SignalHaproxyAsync(string node, string signal, CancellationToken cancellationToken) =>
        Signals.SendAsync(signal, NodeProcesses.Of(paths, node).Named("haproxy").Select(process => process.Pid), cancellationToken);

    public Task KillFrrAsync(string node, CancellationToken cancellationToken) =>
        Signals.SendAsync(Signals.Kill, NodeProcesses.Of(paths, node).Named(Frr).Select(process => process.Pid), cancellationToken);

    /// <summary>Lowers the limit of open files of HAProxy's master; the workers of its next reload inherit it.</summary>
    public async Task LimitFilesAsync(string node, int limit, CancellationToken cancellationToken)
    {
        var master = MasterOf(node);
        string[] command =
        [
            "prlimit",
            string.Create(CultureInfo.InvariantCulture, $"--pid={master.Pid}"),
            string.Create(CultureInfo.InvariantCulture, $"--nofile={limit}:{limit}"),
        ];
        await ExternalCommand.RunAsync(command, cancellationToken);
    }

    private ControlGroup Running(string node)
    {
        _ = NodeProcesses.Of(paths, node);
        return new NodeMachine(paths, node).Processes;
    }

    private ProcessFacts MasterOf(string node)
    {
        var processes = NodeProcesses.Of(paths, node);
        return processes.Named("haproxy").FirstOrDefault(process => process.Parent == processes.Init.Pid)
            ?? throw new LabException(
                $"HAProxy is not running on node \"{node}\" as a child of its systemd", "wait until the node has started it");
    }
}
