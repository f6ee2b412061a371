using System.Diagnostics;
using Kinx.LbInfra.Lab.ControlPlane;
using Kinx.LbInfra.Lab.Images;
using Kinx.LbInfra.Lab.Nodes;
using Kinx.LbInfra.Lab.Places;
using Kinx.LbInfra.Lab.Status;
using Kinx.LbInfra.OpenStack.Servers;

namespace Kinx.LbInfra.Lab.Runner;

/// <summary>A node of the runner, which follows what happens to its server.</summary>
internal sealed class RunningNode(LabPaths paths, NodeRecord record, ImageStore images, Action<string> log)
{
    private readonly Stopwatch _poweringOff = new();
    private NodeRecord _record = record;
    private bool _waitsForImage;

    public NodeMachine Machine { get; } = new(paths, record.Definition.Name);

    public NodeDefinition Definition => _record.Definition;

    /// <summary>Whether its server is deleted and nothing of the node is left.</summary>
    public bool IsGone { get; private set; }

    /// <summary>Whether the server changed since its actions were last read.</summary>
    public bool HasNews(Server server) => server.Updated != _record.Updated || server.TaskState is not null;

    /// <summary>Boots for the first time.</summary>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        Save(_record);
        await BootAsync(cancellationToken);
    }

    /// <summary>Applies changes of the server's security groups and address pairs.</summary>
    public async Task UpdateAsync(NodeDefinition definition, CancellationToken cancellationToken)
    {
        // As in a VM without hot plug, a port that comes or goes takes effect at the next boot.
        var changed = NodeFirewall.Rules(definition.Interfaces) != NodeFirewall.Rules(Definition.Interfaces);
        if (!changed || !PortsOf(definition).SequenceEqual(PortsOf(Definition))) return;
        if (Machine.Init is not null) await Machine.ApplyFirewallAsync(definition, cancellationToken);
        Save(_record with { Definition = definition });
        log($"{Machine.Name}: new firewall rules");
    }

    /// <summary>Follows the server's actions since the last time.</summary>
    /// <param name="server">As it is now.</param>
    /// <param name="actions">All actions of the server.</param>
    public async Task FollowActionsAsync(Server server, IReadOnlyList<InstanceAction> actions, CancellationToken cancellationToken)
    {
        var news = actions.Where(action => !_record.DoneActions.Contains(action.RequestId)).Select(action => action.Action).ToList();
        // An action in progress may change the server without a new `updated` time, so this is repeated until it ends.
        var done = server.TaskState is null ? actions.Select(action => action.RequestId).ToList() : [.. _record.DoneActions];
        Save(_record with { Updated = server.TaskState is null ? server.Updated : "", DoneActions = done });
        if (server.TaskState is not null) return;

        if (news.Contains("rebuild"))
        {
            // It may name another image.
            Save(_record with { Definition = Definition with { Release = LabImage.ReleaseOf(server.Image?.Id) } });
            await TurnAsync(NodeIntent.Rebuild, cancellationToken);
        }
        else if (news.Contains("reboot") || (news.Contains("stop") && server.Status == "ACTIVE"))
        {
            await TurnAsync(NodeIntent.Cycle, cancellationToken);
        }
    }

    /// <summary>Takes the next step towards the server's status.</summary>
    /// <param name="server">Null: deleted.</param>
    public async Task FollowStatusAsync(Server? server, CancellationToken cancellationToken)
    {
        if (Machine.Init is not null) await FollowAliveAsync(server, cancellationToken);
        else await FollowDeadAsync(server, cancellationToken);
    }

    /// <summary>Its line in <c>lab status</c>.</summary>
    public LabPartStatus Status()
    {
        var init = Machine.Init;
        var addresses = Definition.Interfaces.SelectMany(port => port.Addresses.Select(address => $"{port.Network} {address.Address}"));
        var detail = $"server {Definition.ServerId}, Debian {ImageRecipe.CodeName(Definition.Release)}, {string.Join(", ", addresses)}";
        return new LabPartStatus(Machine.Name, State(init is not null), init?.Pid, detail);
    }

    private string State(bool isAlive) => (isAlive, _record.Intent, _waitsForImage) switch
    {
        (true, NodeIntent.Run, _) => LabPartStatus.Up,
        (true, _, _) => "powering off",
        (false, _, true) => "waiting for its image",
        _ => LabPartStatus.Down,
    };

    private static IEnumerable<string> PortsOf(NodeDefinition definition) => definition.Interfaces.Select(port => port.PortId);

    private async Task FollowAliveAsync(Server? server, CancellationToken cancellationToken)
    {
        switch (server?.Status, _record.Intent)
        {
            // Nova's fake driver reports SHUTOFF at once, so the server may be deleted while the node still drains: it may finish.
            case (null, NodeIntent.Run or NodeIntent.Rebuild):
                log($"{Machine.Name}: its server was deleted");
                await Machine.KillAsync(cancellationToken);
                break;
            case ("SHUTOFF", NodeIntent.Run):
                await TurnAsync(NodeIntent.Off, cancellationToken);
                break;
            case ("ACTIVE", NodeIntent.Off):
                Save(_record with { Intent = NodeIntent.Cycle });
                break;
        }

        if (_record.Intent is NodeIntent.Off or NodeIntent.Cycle) await EnforcePowerOffAsync(cancellationToken);
    }

    // Asks repeatedly, since a node that has just begun to boot ignores it, and ends a node that never powers off.
    private async Task EnforcePowerOffAsync(CancellationToken cancellationToken)
    {
        _poweringOff.Start();
        if (_poweringOff.Elapsed < Machine.LongestPowerOff)
        {
            await Machine.PowerOffAsync(cancellationToken);
            return;
        }

        log($"{Machine.Name}: did not power off and was ended");
        await Machine.KillAsync(cancellationToken);
    }

    private async Task FollowDeadAsync(Server? server, CancellationToken cancellationToken)
    {
        if (server is null)
        {
            await Machine.RemoveAsync(Definition, cancellationToken);
            IsGone = true;
            log($"{Machine.Name}: gone");
        }
        else if (server.Status == "SHUTOFF" && _record.Intent == NodeIntent.Run)
        {
            Save(_record with { Intent = NodeIntent.Off });
        }
        else if (server.Status == "ACTIVE" && (_record.Intent != NodeIntent.Run || Machine.WantsReboot))
        {
            if (_record.Intent == NodeIntent.Rebuild) await Machine.WipeDiskAsync(cancellationToken);
            await BootAsync(cancellationToken);
        }
    }

    private async Task BootAsync(CancellationToken cancellationToken)
    {
        // While its image is being made, its intent has the runner try again.
        _waitsForImage = true;
        if (await images.TryRootAsync(Definition.Release) is not { } image) return;
        _waitsForImage = false;
        log($"{Machine.Name}: booting");
        _poweringOff.Reset();
        await Machine.StartAsync(Definition, image, cancellationToken);
        Save(_record with { Intent = NodeIntent.Run });
    }

    private async Task TurnAsync(NodeIntent intent, CancellationToken cancellationToken)
    {
        log($"{Machine.Name}: {(intent == NodeIntent.Rebuild ? "ended, to be rebuilt" : "powering off")}");
        Save(_record with { Intent = intent });
        if (intent == NodeIntent.Rebuild) await Machine.KillAsync(cancellationToken);
        else await Machine.PowerOffAsync(cancellationToken);
    }

    private void Save(NodeRecord record)
    {
        _record = record;
        record.Write(Machine.Folder);
    }
}
