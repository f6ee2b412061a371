using Kinx.LbInfra.Lab.Places;
using Kinx.LbInfra.Lab.Processes;

namespace Kinx.LbInfra.Lab.Nodes;

/// <summary>The machine of a node: its networks, its firewall, and the container in which its image boots.</summary>
internal sealed class NodeMachine(LabPaths paths, string name)
{
    private readonly NodeNetwork _network = new(name);
    private readonly NodeContainer _container =
        new(Path.Combine(paths.NodesFolder, name), name, LabNamespace.Prefix + name, new ControlGroup($"{paths.ControlGroup}/{name}"));

    public string Name { get; } = name;

    /// <summary>Its network namespace, as <c>ip netns</c> shows it.</summary>
    public string NetworkNamespace => _network.Namespace;

    /// <summary>The network namespace in which its cables end, with one device n-NAME for each of its interfaces.</summary>
    public string FirewallNamespace => _network.FirewallNamespace;

    public string Folder { get; } = Path.Combine(paths.NodesFolder, name);

    /// <summary>What it wrote to its console.</summary>
    public string LogFile { get; } = Path.Combine(paths.LogFolder, name + ".log");

    /// <summary>The node's PID 1, as this machine numbers it; null when it does not run.</summary>
    public ProcessIdentity? Init => _container.Init;

    /// <summary>Whether the node shut down in order to reboot.</summary>
    public bool WantsReboot => _container.WantsReboot;

    /// <summary>The processes of the node.</summary>
    public ControlGroup Processes => _container.Payload;

    /// <summary>
    /// Mounts a file system on <see cref="LabPaths.NodesFolder"/>: the disks of nodes are layers over their image, and Linux stores such
    /// a layer neither on the machine's own overlay, if it is a container, nor should it stay after the lab.
    /// </summary>
    public static async Task PrepareAsync(LabPaths paths, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(paths.NodesFolder);
        Directory.CreateDirectory(paths.LogFolder);
        await MountControlGroupsAsync(paths, cancellationToken);
        if ((await MountTable.ReadAsync(cancellationToken)).Contains(paths.NodesFolder)) return;
        await ExternalCommand.RunAsync(["mount", "-t", "tmpfs", "-o", "mode=0700", "tmpfs", paths.NodesFolder], cancellationToken);
    }

    // On a machine that uses only version 1.
    private static async Task MountControlGroupsAsync(LabPaths paths, CancellationToken cancellationToken)
    {
        if (MountTable.Of("cgroup2") is not null) return;
        Directory.CreateDirectory(paths.ControlGroupsFolder);
        await ExternalCommand.RunAsync(["mount", "-t", "cgroup2", "cgroup2", paths.ControlGroupsFolder], cancellationToken);
    }

    /// <summary>Plugs the interfaces in and boots from the disk as it is; returns while the node is still booting.</summary>
    /// <param name="definition">The server.</param>
    /// <param name="image">The root file system of its image.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="LabException">It does not start.</exception>
    public async Task StartAsync(NodeDefinition definition, string image, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Folder);
        await _container.EndedAsync(cancellationToken);
        await _network.RemoveAsync(definition.Interfaces, cancellationToken);
        if (Directory.Exists(_container.Seed)) Directory.Delete(_container.Seed, recursive: true);
        NodeSeed.Write(_container.Seed, definition);
        await _network.PlugAsync(definition.Interfaces, cancellationToken);
        foreach (var port in definition.Interfaces) await new NetworkDhcp(paths, port.Network).OfferAsync(port, cancellationToken);
        await _container.StartAsync(image, definition.ServerId, LogFile, cancellationToken);
    }

    /// <summary>Applies changed security groups and allowed addresses.</summary>
    public Task ApplyFirewallAsync(NodeDefinition definition, CancellationToken cancellationToken) =>
        _network.ApplyAsync(definition.Interfaces, cancellationToken);

    /// <summary>Asks the node to power off, as ACPI does; its services have time to stop.</summary>
    public Task PowerOffAsync(CancellationToken cancellationToken) => _container.PowerOffAsync(cancellationToken);

    /// <summary>Ends the node at once.</summary>
    public Task KillAsync(CancellationToken cancellationToken) => _container.KillAsync(cancellationToken);

    /// <summary>Removes what a node that does not run has left: its namespaces with the interfaces, and its folder.</summary>
    public async Task RemoveAsync(NodeDefinition definition, CancellationToken cancellationToken)
    {
        await _container.EndedAsync(cancellationToken);
        await _network.RemoveAsync(definition.Interfaces, cancellationToken);
        if (Directory.Exists(Folder)) Directory.Delete(Folder, recursive: true);
    }

    /// <summary>Empties the disk, so that the next boot is a first boot.</summary>
    public async Task WipeDiskAsync(CancellationToken cancellationToken)
    {
        await _container.EndedAsync(cancellationToken);
        _container.WipeDisk();
    }
}
