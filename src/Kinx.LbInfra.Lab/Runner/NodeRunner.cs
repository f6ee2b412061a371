using Kinx.LbInfra.Lab.Nodes;
using Kinx.LbInfra.OpenStack;
using Kinx.LbInfra.OpenStack.Compute;

namespace Kinx.LbInfra.Lab.Runner;

/// <summary>The lab's hypervisor: turns every server of the cloud into a node that really runs, and follows what becomes of it.</summary>
public sealed class NodeRunner(LabPaths paths, OpenStackClient cloud, Action<string> log)
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(500);

    private readonly Dictionary<string, RunningNode> _nodes = new(StringComparer.Ordinal);
    private string _antiSpoofing = "";

    /// <summary>Runs until cancelled. A cloud that does not answer for a moment changes nothing.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                await FollowAsync(await CloudView.ReadAsync(cloud, cancellationToken), cancellationToken);
            }
            catch (Exception failure) when (failure is OpenStackException or ExternalCommandException or LabException or IOException)
            {
                log(failure.Message);
            }

            await Task.Delay(Interval, cancellationToken);
        }
    }

    private async Task FollowAsync(CloudView view, CancellationToken cancellationToken)
    {
        var servers = view.Servers.ToDictionary(server => server.Id);
        foreach (var node in _nodes.Values.ToList())
            await FollowNodeAsync(node, servers.GetValueOrDefault(node.Definition.ServerId), view, cancellationToken);
        // A successor waits until its predecessor of the same name, which has the same ports, is gone.
        foreach (var server in view.Servers.Where(server => server.Status == "ACTIVE" && !_nodes.ContainsKey(server.Name)))
            await BootAsync(server, view, cancellationToken);
        await ApplyAntiSpoofingAsync(cancellationToken);
        WriteStatus();
    }

    private async Task FollowNodeAsync(RunningNode node, Server? server, CloudView view, CancellationToken cancellationToken)
    {
        if (node.Machine.Init is null)
        {
            await EndAsync(node, server, cancellationToken);
            return;
        }

        switch (server?.Status)
        {
            case "ACTIVE":
                if (view.DefinitionOf(server) is { } definition)
                    await UpdateAsync(node, definition, cancellationToken);
                break;
            case "SHUTOFF" when !node.PoweringOff:
                log($"{node.Machine.Name}: powering off");
                node.PoweringOff = true;
                await node.Machine.PowerOffAsync(cancellationToken);
                break;
            // Nova's fake driver says SHUTOFF at once, so a delete may come while the node still drains: that it may finish.
            case null when !node.PoweringOff:
                log($"{node.Machine.Name}: deleted");
                node.Machine.Kill();
                break;
        }
    }

    /// <summary>The node does not run any more: stopped, crashed, or its server deleted.</summary>
    private async Task EndAsync(RunningNode node, Server? server, CancellationToken cancellationToken)
    {
        var bootsAgain = server is not null && node.PoweringOff;
        if (server is { Status: "ACTIVE" } && !node.PoweringOff)
            return; // Crashed: it stays down until its server is stopped and started, or replaced.
        if (server is not null && server.Status != "ACTIVE")
            return; // Switched off.
        await node.Machine.RemoveAsync(keepDisk: bootsAgain, cancellationToken);
        _nodes.Remove(node.Machine.Name);
        log($"{node.Machine.Name}: gone");
    }

    private async Task BootAsync(Server server, CloudView view, CancellationToken cancellationToken)
    {
        if (view.DefinitionOf(server) is not { } definition)
            return;
        var machine = new NodeMachine(paths, server.Name);
        await machine.RemoveAsync(keepDisk: true, cancellationToken);
        _nodes[server.Name] = new RunningNode(machine, definition);
        await ApplyAntiSpoofingAsync(cancellationToken);
        log($"{server.Name}: booting");
        await machine.StartAsync(definition, cancellationToken);
    }

    private static async Task UpdateAsync(RunningNode node, NodeDefinition definition, CancellationToken cancellationToken)
    {
        if (NodeFirewall.SecurityGroups(definition.Interfaces) != NodeFirewall.SecurityGroups(node.Definition.Interfaces))
            await node.Machine.ApplySecurityGroupsAsync(definition.Interfaces, cancellationToken);
        node.Definition = definition;
    }

    private async Task ApplyAntiSpoofingAsync(CancellationToken cancellationToken)
    {
        var rules = NodeFirewall.AntiSpoofing(_nodes.Values.SelectMany(node => node.Definition.Interfaces));
        if (rules == _antiSpoofing)
            return;
        string[] command = ["nft", "-f", "-"];
        var result = await ExternalCommand.TryRunAsync(command, rules, cancellationToken);
        if (result.ExitCode != 0)
            throw new ExternalCommandException(command, result);
        _antiSpoofing = rules;
    }

    private void WriteStatus()
    {
        var nodes = _nodes.Values.OrderBy(node => node.Machine.Name, StringComparer.Ordinal).Select(StatusOf).ToList();
        (RunnerStatus.Read(paths.RunnerStatusFile) with { Nodes = nodes }).Write(paths.RunnerStatusFile);
    }

    private static LabPartStatus StatusOf(RunningNode node)
    {
        var init = node.Machine.Init;
        var addresses = string.Join(", ", node.Definition.Interfaces.SelectMany(port => port.Addresses.Select(address => $"{port.Network} {address.Address}")));
        var state = init is null ? LabPartStatus.Down : node.PoweringOff ? "powering off" : LabPartStatus.Up;
        return new LabPartStatus(node.Machine.Name, state, init?.Pid, $"server {node.Definition.ServerId}, {addresses}");
    }
}
