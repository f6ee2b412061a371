using Kinx.LbInfra.Lab.Images;
using Kinx.LbInfra.Lab.Places;
using Kinx.LbInfra.Lab.Processes;
using Kinx.LbInfra.Lab.Status;

namespace Kinx.LbInfra.Lab.Nodes;

/// <summary>The machine of a node: its networks, its firewall, and the container or virtual machine in which its image boots.</summary>
internal sealed class NodeMachine
{
    // Nova's default of 60 s would be too long for a lab.
    private static readonly TimeSpan NormalPowerOff = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan SlowPowerOff = TimeSpan.FromSeconds(120);

    private readonly LabPaths _paths;
    private readonly MachineKind _kind;
    private readonly NodeNetwork _network;

    public NodeMachine(LabPaths paths, string name)
    {
        (Name, _paths, _kind) = (name, paths, MachineChoice.Read(paths));
        Folder = Path.Combine(paths.NodesFolder, name);
        LogFile = Path.Combine(paths.LogFolder, name + ".log");
        _network = new NodeNetwork(name, _kind);
        Hardware = _kind == MachineKind.Container
            ? new NodeContainer(Folder, name, _network.Namespace, new ControlGroup($"{paths.ControlGroup}/{name}"))
            : new VirtualMachine(Folder, name, _network.FirewallNamespace, _kind);
    }

    public string Name { get; }

    /// <summary>What it boots in, for all that goes beyond turning it on and off.</summary>
    public IMachine Hardware { get; }

    /// <summary>Its network namespace, as <c>ip netns</c> shows it.</summary>
    public string NetworkNamespace => _network.Namespace;

    /// <summary>The network namespace in which its cables end, with one device n-NAME for each of its interfaces.</summary>
    public string FirewallNamespace => _network.FirewallNamespace;

    public string Folder { get; }

    /// <summary>What it wrote to its console.</summary>
    public string LogFile { get; }

    /// <summary>The node's PID 1, or qemu, as this machine numbers it; null when it does not run.</summary>
    public ProcessIdentity? Init => Hardware.Init;

    /// <summary>Whether the node shut down in order to reboot.</summary>
    public bool WantsReboot => Hardware.WantsReboot;

    /// <summary>How long the node may take to power off: it drains for about 10 s, and the rest takes time on a slow machine.</summary>
    public TimeSpan LongestPowerOff => _kind == MachineKind.Emulated ? SlowPowerOff : NormalPowerOff;

    /// <summary>A running node.</summary>
    /// <exception cref="LabException">There is no such node, or it does not run.</exception>
    public static NodeMachine Running(LabPaths paths, string name)
    {
        if (name.Contains('/') || !Directory.Exists(Path.Combine(paths.NodesFolder, name)))
        {
            throw new LabException($"there is no node \"{name}\"", "`lbinfra lab status` lists the nodes");
        }

        var machine = new NodeMachine(paths, name);
        if (machine.Init is not null) return machine;
        throw new LabException($"node \"{name}\" is not running", "start its server; `lbinfra lab status` shows the nodes");
    }

    /// <summary>The images that nodes boot.</summary>
    public static ImageCache ImagesOf(LabPaths paths) =>
        new(paths.ImagesFolder, MachineChoice.Read(paths) == MachineKind.Container ? ImageForm.Root : ImageForm.Disk);

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
    /// <param name="image">The folder of its image.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="LabException">It does not start.</exception>
    public async Task StartAsync(NodeDefinition definition, string image, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Folder);
        await Hardware.EndedAsync(cancellationToken);
        await _network.RemoveAsync(definition.Interfaces, cancellationToken);
        if (Directory.Exists(Hardware.Seed)) Directory.Delete(Hardware.Seed, recursive: true);
        NodeSeed.Write(Hardware.Seed, definition);
        await _network.PlugAsync(definition.Interfaces, cancellationToken);
        foreach (var port in definition.Interfaces) await new NetworkDhcp(_paths, port.Network).OfferAsync(port, cancellationToken);
        IEnumerable<MachinePort> ports = definition.Interfaces.Select(port => new MachinePort("n-" + port.Name, port.MacAddress));
        await Hardware.StartAsync(new MachineBoot(image, definition.ServerId, LogFile, [.. ports]), cancellationToken);
    }

    /// <summary>Applies changed security groups and allowed addresses.</summary>
    public Task ApplyFirewallAsync(NodeDefinition definition, CancellationToken cancellationToken) =>
        _network.ApplyAsync(definition.Interfaces, cancellationToken);

    /// <summary>Cuts or reconnects all cables of the node.</summary>
    public Task SetCablesAsync(bool connected, CancellationToken cancellationToken) =>
        Hardware.SetCablesAsync(_network, connected, cancellationToken);

    /// <summary>Asks the node to power off, as ACPI does; its services have time to stop.</summary>
    public Task PowerOffAsync(CancellationToken cancellationToken) => Hardware.PowerOffAsync(cancellationToken);

    /// <summary>Ends the node at once.</summary>
    public Task KillAsync(CancellationToken cancellationToken) => Hardware.KillAsync(cancellationToken);

    /// <summary>Removes what a node that does not run has left: its namespaces with the interfaces, and its folder.</summary>
    public async Task RemoveAsync(NodeDefinition definition, CancellationToken cancellationToken)
    {
        await Hardware.EndedAsync(cancellationToken);
        await _network.RemoveAsync(definition.Interfaces, cancellationToken);
        if (Directory.Exists(Folder)) Directory.Delete(Folder, recursive: true);
    }

    /// <summary>Empties the disk, so that the next boot is a first boot.</summary>
    public async Task WipeDiskAsync(CancellationToken cancellationToken)
    {
        await Hardware.EndedAsync(cancellationToken);
        Hardware.WipeDisk();
    }
}
