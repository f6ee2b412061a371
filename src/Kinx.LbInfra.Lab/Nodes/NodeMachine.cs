using System.Diagnostics;
using System.Globalization;
using Kinx.LbInfra.Lab.Places;
using Kinx.LbInfra.Lab.Processes;

namespace Kinx.LbInfra.Lab.Nodes;

/// <summary>
/// A node that runs: a network namespace and, in it, an overlay of this machine's root with an init of its own.
/// All that is known of it lies in its folder, so that another process can go on from there.
/// </summary>
public sealed class NodeMachine(LabPaths paths, string name)
{
    private const string Launch = """exec setsid -- "$@" >>"$0" 2>&1 </dev/null""";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    private readonly NodeNetwork _network = new(name);

    public string Name { get; } = name;

    /// <summary>As <c>ip netns</c> shows it.</summary>
    public string NetworkNamespace => _network.Namespace;

    /// <summary>Where its cables end: one device n-NAME for each of its interfaces.</summary>
    public string FirewallNamespace => _network.FirewallNamespace;

    public string Folder { get; } = Path.Combine(paths.NodesFolder, name);

    /// <summary>What its init says.</summary>
    public string LogFile { get; } = Path.Combine(paths.LogFolder, name + ".log");

    /// <summary>The node's PID 1, as this machine numbers it; null when it does not run.</summary>
    public ProcessIdentity? Init => ProcessIdentity.ReadAlive(InitFile);

    private string InitFile => Path.Combine(Folder, "init.pid");

    private string RebootFile => Path.Combine(Folder, "disk", "upper", ".lab-reboot");

    private string DiskFolder => Path.Combine(Folder, "disk");

    /// <summary>The node asked for a reboot and went down.</summary>
    public bool WantsReboot => File.Exists(RebootFile);

    /// <summary>
    /// Makes <see cref="LabPaths.NodesFolder"/> a file system of its own: disks of nodes are layers over this machine's root, so they
    /// cannot lie on it.
    /// </summary>
    public static async Task PrepareAsync(LabPaths paths, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(paths.NodesFolder);
        Directory.CreateDirectory(paths.LogFolder);
        var mounts = await File.ReadAllLinesAsync("/proc/self/mountinfo", cancellationToken);
        if (mounts.Any(line => line.Split(' ')[4] == paths.NodesFolder)) return;
        await ExternalCommand.RunAsync(["mount", "-t", "tmpfs", "-o", "mode=0700", "tmpfs", paths.NodesFolder], cancellationToken);
    }

    /// <summary>
    /// Plugs the interfaces in and boots; returns while the node is still booting. The disk stays as the last run left it.
    /// </summary>
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

    /// <summary>Applies what became of its security groups and allowed addresses.</summary>
    public Task ApplyFirewallAsync(NodeDefinition definition, CancellationToken cancellationToken) =>
        _network.ApplyAsync(definition.Interfaces, cancellationToken);

    /// <summary>Asks the node to power off, as ACPI does; its services get their time to stop.</summary>
    public Task PowerOffAsync(CancellationToken cancellationToken) => SignalAsync("TERM", cancellationToken);

    /// <summary>Ends the node at once.</summary>
    public Task KillAsync(CancellationToken cancellationToken) => SignalAsync("KILL", cancellationToken);

    /// <summary>Removes what the node leaves, once it does not run: its namespaces with the interfaces, and its folder.</summary>
    public async Task RemoveAsync(NodeDefinition definition, CancellationToken cancellationToken)
    {
        await _network.RemoveAsync(definition.Interfaces, cancellationToken);
        if (Directory.Exists(Folder)) Directory.Delete(Folder, recursive: true);
    }

    /// <summary>The next boot is a first one.</summary>
    public void WipeDisk()
    {
        if (Directory.Exists(DiskFolder)) Directory.Delete(DiskFolder, recursive: true);
    }

    private async Task SignalAsync(string signal, CancellationToken cancellationToken)
    {
        if (Init is not { } init) return;
        string[] command = ["kill", $"-{signal}", init.Pid.ToString(CultureInfo.InvariantCulture)];
        await ExternalCommand.TryRunAsync(command, input: null, cancellationToken);
    }

    /// <summary>The shell becomes nsenter and unshare; the child of unshare becomes the init, and unshare is not needed any more.</summary>
    private async Task<ProcessIdentity> SpawnAsync(CancellationToken cancellationToken)
    {
        string[] boot =
        [
            "nsenter", $"--net=/run/netns/{NetworkNamespace}", "unshare", "--mount", "--pid", "--fork", "--uts", "--ipc",
            "/usr/bin/python3", Path.Combine(Folder, "image", "boot"), Folder, Name,
        ];
        var start = new ProcessStartInfo("/bin/sh", ["-c", Launch, LogFile, .. boot]) { WorkingDirectory = "/" };
        start.Environment.Remove(LabNamespace.MarkerVariable);
        using var parent = Process.Start(start)!;
        var watch = Stopwatch.StartNew();
        while (watch.Elapsed < Patience && !parent.HasExited)
        {
            if (ChildOf(parent.Id) is { } init)
            {
                // It would stop with a frozen node, and never go on.
                parent.Kill();
                return init;
            }

            await Task.Delay(Pause, cancellationToken);
        }

        throw new LabException($"node \"{Name}\" does not start", $"see {LogFile}");
    }

    private static ProcessIdentity? ChildOf(int parent)
    {
        var file = $"/proc/{parent}/task/{parent}/children";
        var children = File.Exists(file) ? File.ReadAllText(file).Split(' ', StringSplitOptions.RemoveEmptyEntries) : [];
        return children.Length == 0 ? null : ProcessIdentity.Of(int.Parse(children[0], CultureInfo.InvariantCulture));
    }
}
