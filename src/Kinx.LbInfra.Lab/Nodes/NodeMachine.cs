using System.Diagnostics;
using System.Globalization;
using Kinx.LbInfra.Lab.Places;
using Kinx.LbInfra.Lab.Processes;

namespace Kinx.LbInfra.Lab.Nodes;

/// <summary>
/// The machine of a node: a network namespace and, in it, an overlay of this machine's root with an init of its own.
/// Its folder has all that is known about it, so another process can take over.
/// </summary>
internal sealed class NodeMachine(LabPaths paths, string name)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    private readonly NodeNetwork _network = new(name);

    public string Name { get; } = name;

    /// <summary>Its network namespace, as <c>ip netns</c> shows it.</summary>
    public string NetworkNamespace => _network.Namespace;

    /// <summary>The network namespace in which its cables end, with one device n-NAME for each of its interfaces.</summary>
    public string FirewallNamespace => _network.FirewallNamespace;

    public string Folder { get; } = Path.Combine(paths.NodesFolder, name);

    /// <summary>The output of its init.</summary>
    public string LogFile { get; } = Path.Combine(paths.LogFolder, name + ".log");

    /// <summary>The node's PID 1, as this machine numbers it; null when it does not run.</summary>
    public ProcessIdentity? Init => ProcessIdentity.ReadAlive(InitFile);

    private string InitFile => Path.Combine(Folder, "init.pid");

    private string RebootFile => Path.Combine(Folder, "disk", "upper", ".lab-reboot");

    private string DiskFolder => Path.Combine(Folder, "disk");

    /// <summary>Whether the node shut down in order to reboot.</summary>
    public bool WantsReboot => File.Exists(RebootFile);

    /// <summary>
    /// Mounts a file system on <see cref="LabPaths.NodesFolder"/>: the disks of nodes are layers over this machine's root, so they cannot
    /// be stored on it.
    /// </summary>
    public static async Task PrepareAsync(LabPaths paths, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(paths.NodesFolder);
        Directory.CreateDirectory(paths.LogFolder);
        if ((await MountTable.ReadAsync(cancellationToken)).Contains(paths.NodesFolder)) return;
        await ExternalCommand.RunAsync(["mount", "-t", "tmpfs", "-o", "mode=0700", "tmpfs", paths.NodesFolder], cancellationToken);
    }

    /// <summary>Plugs the interfaces in and boots from the disk as it is; returns while the node is still booting.</summary>
    /// <exception cref="LabException">It does not start within ten seconds.</exception>
    public async Task StartAsync(NodeDefinition definition, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Folder);
        if (WantsReboot) File.Delete(RebootFile);
        await _network.RemoveAsync(definition.Interfaces, cancellationToken);
        var seed = Path.Combine(Folder, "seed");
        if (Directory.Exists(seed)) Directory.Delete(seed, recursive: true);
        NodeSeed.Write(seed, definition);
        NodeImage.Write(Path.Combine(Folder, "image"));
        await _network.PlugAsync(definition.Interfaces, cancellationToken);
        (await SpawnAsync(cancellationToken)).Write(InitFile);
    }

    /// <summary>Applies changed security groups and allowed addresses.</summary>
    public Task ApplyFirewallAsync(NodeDefinition definition, CancellationToken cancellationToken) =>
        _network.ApplyAsync(definition.Interfaces, cancellationToken);

    /// <summary>Asks the node to power off, as ACPI does; its services have time to stop.</summary>
    public Task PowerOffAsync(CancellationToken cancellationToken) => SignalAsync(Signals.Terminate, cancellationToken);

    /// <summary>Ends the node at once.</summary>
    public Task KillAsync(CancellationToken cancellationToken) => SignalAsync(Signals.Kill, cancellationToken);

    /// <summary>Removes what a node that does not run has left: its namespaces with the interfaces, and its folder.</summary>
    public async Task RemoveAsync(NodeDefinition definition, CancellationToken cancellationToken)
    {
        await _network.RemoveAsync(definition.Interfaces, cancellationToken);
        if (Directory.Exists(Folder)) Directory.Delete(Folder, recursive: true);
    }

    /// <summary>Empties the disk, so that the next boot is a first boot.</summary>
    public void WipeDisk()
    {
        if (Directory.Exists(DiskFolder)) Directory.Delete(DiskFolder, recursive: true);
    }

    private Task SignalAsync(string signal, CancellationToken cancellationToken) =>
        Init is { } init ? Signals.SendAsync(signal, [init.Pid], cancellationToken) : Task.CompletedTask;

    // The shell becomes nsenter and then unshare. The child of unshare becomes the init; unshare itself has nothing left to do.
    private async Task<ProcessIdentity> SpawnAsync(CancellationToken cancellationToken)
    {
        string[] boot =
        [
            .. LabNamespace.Enter(NetworkNamespace), "unshare", "--mount", "--pid", "--fork", "--uts", "--ipc",
            "/usr/bin/python3", Path.Combine(Folder, "image", "boot"), Folder, Name,
        ];
        var start = DetachedProcess.StartInfo(boot, LogFile);
        start.Environment.Remove(LabNamespace.MarkerVariable);
        using var parent = Process.Start(start)!;
        var watch = Stopwatch.StartNew();
        while (watch.Elapsed < Patience && !parent.HasExited)
        {
            if (ChildOf(parent.Id) is { } init)
            {
                // A frozen node would stop it too, and nothing would resume it.
                parent.Kill();
                return init;
            }

            await Task.Delay(Pause, cancellationToken);
        }

        throw new LabException($"node \"{Name}\" did not start", $"see {LogFile}");
    }

    private static ProcessIdentity? ChildOf(int parent)
    {
        var file = $"/proc/{parent}/task/{parent}/children";
        var children = File.Exists(file) ? File.ReadAllText(file).Split(' ', StringSplitOptions.RemoveEmptyEntries) : [];
        return children.Length == 0 ? null : ProcessIdentity.Of(int.Parse(children[0], CultureInfo.InvariantCulture));
    }
}
