using Kinx.LbInfra.Lab.Nodes;
using Kinx.LbInfra.Lab.Places;

namespace Kinx.LbInfra.Lab.Faulting;

/// <summary>The faults of a node.</summary>
internal sealed class NodeFaults(LabPaths paths)
{
    private static readonly string[] Frr = ["watchfrr", "zebra", "bgpd", "bfdd", "staticd"];

    /// <summary>Stops everything that runs on the node.</summary>
    public Task FreezeAsync(string node, CancellationToken cancellationToken) => Hardware(node).FreezeAsync(cancellationToken);

    public Task ThawAsync(string node, CancellationToken cancellationToken) => Hardware(node).ThawAsync(cancellationToken);

    /// <summary>Like a power failure of the hypervisor.</summary>
    public Task KillAsync(string node, CancellationToken cancellationToken) => Hardware(node).KillAsync(cancellationToken);

    public Task SetCablesAsync(string node, bool connected, CancellationToken cancellationToken) =>
        NodeMachine.Running(paths, node).SetCablesAsync(connected, cancellationToken);

    public Task SignalHaproxyAsync(string node, string signal, CancellationToken cancellationToken) =>
        Hardware(node).SignalAsync(signal, ["haproxy"], cancellationToken);

    public Task KillFrrAsync(string node, CancellationToken cancellationToken) =>
        Hardware(node).SignalAsync(Processes.Signals.Kill, Frr, cancellationToken);

    public Task LimitFilesAsync(string node, int limit, CancellationToken cancellationToken) =>
        Hardware(node).LimitFilesAsync(limit, cancellationToken);

    private IMachine Hardware(string node) => NodeMachine.Running(paths, node).Hardware;
}
