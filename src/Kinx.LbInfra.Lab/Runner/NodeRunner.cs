using Kinx.LbInfra.Lab.Images;
using Kinx.LbInfra.Lab.Nodes;
using Kinx.LbInfra.Lab.Places;
using Kinx.LbInfra.Lab.Processes;
using Kinx.LbInfra.Lab.Status;
using Kinx.LbInfra.OpenStack.Clients;
using Kinx.LbInfra.OpenStack.Rest;
using Kinx.LbInfra.OpenStack.Servers;

namespace Kinx.LbInfra.Lab.Runner;

/// <summary>The lab's hypervisor: runs a node for every server of the cloud, and follows what happens to the server.</summary>
internal sealed class NodeRunner(LabPaths paths, OpenStackClient cloud, Action<string> log)
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(500);

    // By server id, since a successor of the same name may be waiting while a node drains.
    private readonly Dictionary<string, RunningNode> _nodes = new(StringComparer.Ordinal);
    private readonly CloudReader _reader = new(cloud);
    private RunnerStatus? _status;
    private ImageStore? _images;

    /// <summary>Runs until cancelled. When the cloud does not answer, nothing changes. Nodes of an earlier runner keep running.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        _images = new ImageStore(NodeMachine.ImagesOf(paths), log, cancellationToken);
        await NodeMachine.PrepareAsync(paths, cancellationToken);
        foreach (var record in NodeRecord.ReadAll(paths)) _nodes[record.Definition.ServerId] = new RunningNode(paths, record, _images, log);
        while (!cancellationToken.IsCancellationRequested)
        {
            await TryAsync("", async () => await FollowAsync(await _reader.ReadAsync(cancellationToken), cancellationToken));
            await Task.Delay(Interval, cancellationToken);
        }
    }

    private async Task FollowAsync(CloudView view, CancellationToken cancellationToken)
    {
        foreach (var (id, node) in _nodes.ToList())
        {
            await TryAsync(node.Machine.Name + ": ", () => FollowNodeAsync(node, view, cancellationToken));
            if (node.IsGone) _nodes.Remove(id);
        }

        foreach (var server in view.Servers.Values.Where(server => server.Status == "ACTIVE" && !_nodes.ContainsKey(server.Id)))
        {
            await TryAsync(server.Name + ": ", () => BootAsync(server, view, cancellationToken));
        }

        WriteStatus();
    }

    private async Task FollowNodeAsync(RunningNode node, CloudView view, CancellationToken cancellationToken)
    {
        var server = view.Servers.GetValueOrDefault(node.Definition.ServerId);
        if (server is { Status: "ACTIVE" } && view.DefinitionOf(server) is { } definition)
        {
            await node.UpdateAsync(definition, cancellationToken);
        }

        if (server is not null && node.HasNews(server))
        {
            await node.FollowActionsAsync(server, await InstanceAction.ListAsync(cloud, server.Id, cancellationToken), cancellationToken);
        }

        await node.FollowStatusAsync(server, cancellationToken);
    }

    private async Task BootAsync(Server server, CloudView view, CancellationToken cancellationToken)
    {
        // A successor waits until its predecessor, which has the same name or the same ports, is gone.
        if (view.DefinitionOf(server) is not { } definition || _nodes.Values.Any(node => Excludes(node.Definition, definition))) return;
        var actions = await InstanceAction.ListAsync(cloud, server.Id, cancellationToken);
        var record = new NodeRecord(definition, NodeIntent.Cycle, server.Updated, [.. actions.Select(action => action.RequestId)]);
        var node = new RunningNode(paths, record, _images!, log);
        // If this start fails, its intent has the runner try again.
        _nodes[server.Id] = node;
        await node.StartAsync(cancellationToken);
    }

    private static bool Excludes(NodeDefinition old, NodeDefinition successor) =>
        old.Name == successor.Name || old.Interfaces.Any(port => successor.Interfaces.Any(other => other.PortId == port.PortId));

    private void WriteStatus()
    {
        var nodes = _nodes.Values.OrderBy(node => node.Machine.Name, StringComparer.Ordinal).Select(node => node.Status()).ToList();
        if (_status is not null && _status.Nodes.SequenceEqual(nodes)) return;
        _status = RunnerStatus.Read(paths.RunnerStatusFile) with { Nodes = nodes };
        _status.Write(paths.RunnerStatusFile);
    }

    private async Task TryAsync(string what, Func<Task> act)
    {
        try
        {
            await act();
        }
        catch (Exception failure) when (failure is OpenStackException or ExternalCommandException or LabException or IOException)
        {
            log(what + failure.Message);
        }
    }
}
