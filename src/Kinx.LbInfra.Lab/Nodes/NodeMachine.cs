using System.ComponentModel;
using System.Diagnostics;

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

    public string Name { get; } = name;

    /// <summary>As <c>ip netns</c> shows it.</summary>
    public string NetworkNamespace => $"lbinfra-{Name}";

    public string Folder => Path.Combine(paths.NodesFolder, Name);

    /// <summary>The node's PID 1, as this machine numbers it; null when it does not run.</summary>
    public ProcessIdentity? Init => ProcessIdentity.ReadAlive(Path.Combine(Folder, "init.pid"));

    /// <summary>Plugs the interfaces in and boots; returns while the node is still booting.</summary>
    public async Task StartAsync(NodeDefinition definition, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Folder);
        NodeSeed.Write(Path.Combine(Folder, "seed"), definition);
        NodeImage.Write(Path.Combine(Folder, "image"));
        await PlugAsync(definition.Interfaces, cancellationToken);
        await ApplySecurityGroupsAsync(definition.Interfaces, cancellationToken);
        var init = await SpawnAsync(cancellationToken);
        init.Write(Path.Combine(Folder, "init.pid"));
    }

    /// <summary>Replaces the rules of the node's security groups.</summary>
    public async Task ApplySecurityGroupsAsync(IReadOnlyList<NodeInterface> interfaces, CancellationToken cancellationToken)
    {
        string[] command = ["ip", "netns", "exec", NetworkNamespace, "nft", "-f", "-"];
        var result = await ExternalCommand.TryRunAsync(command, NodeFirewall.SecurityGroups(interfaces), cancellationToken);
        if (result.ExitCode != 0)
            throw new ExternalCommandException(command, result);
    }

    /// <summary>Asks the node to power off, as ACPI does; its services get their time to stop.</summary>
    public Task PowerOffAsync(CancellationToken cancellationToken) =>
        Init is { } init ? ExternalCommand.TryRunAsync(["kill", "-TERM", $"{init.Pid}"], null, cancellationToken) : Task.CompletedTask;

    /// <summary>Ends the node at once.</summary>
    public void Kill()
    {
        if (Init is not { } init)
            return;
        try
        {
            Process.GetProcessById(init.Pid).Kill();
        }
        catch (Exception gone) when (gone is ArgumentException or InvalidOperationException or Win32Exception)
        {
            // It ended by itself in between.
        }
    }

    /// <summary>Removes what the node leaves: its namespace with the interfaces, and, unless it boots again, its disk.</summary>
    public async Task RemoveAsync(bool keepDisk, CancellationToken cancellationToken)
    {
        if (File.Exists($"/run/netns/{NetworkNamespace}"))
            await ExternalCommand.RunAsync(["ip", "netns", "delete", NetworkNamespace], cancellationToken);
        if (!keepDisk && Directory.Exists(Folder))
            Directory.Delete(Folder, recursive: true);
    }

    private async Task PlugAsync(IReadOnlyList<NodeInterface> interfaces, CancellationToken cancellationToken)
    {
        await ExternalCommand.RunAsync(["ip", "netns", "add", NetworkNamespace], cancellationToken);
        foreach (var port in interfaces)
        {
            await ExternalCommand.RunAsync(
                ["ip", "link", "add", port.HostDevice, "type", "veth", "peer", "name", port.Name, "address", port.MacAddress, "netns", NetworkNamespace],
                cancellationToken);
            await ExternalCommand.RunAsync(["ip", "link", "set", port.HostDevice, "master", port.Bridge, "mtu", $"{port.Mtu}", "up"], cancellationToken);
        }
    }

    /// <summary>The shell becomes nsenter and unshare; the child of unshare becomes the init.</summary>
    private async Task<ProcessIdentity> SpawnAsync(CancellationToken cancellationToken)
    {
        string[] boot =
        [
            "nsenter", $"--net=/run/netns/{NetworkNamespace}",
            "unshare", "--mount", "--pid", "--fork", "--uts", "--ipc", "--kill-child",
            "sh", Path.Combine(Folder, "image", "boot"), Folder, Name,
        ];
        var start = new ProcessStartInfo("/bin/sh", ["-c", Launch, Path.Combine(paths.LogFolder, $"{Name}.log"), .. boot]);
        start.Environment.Remove(LabNamespace.MarkerVariable);
        var parent = Process.Start(start)!.Id;
        var watch = Stopwatch.StartNew();
        while (watch.Elapsed < Patience)
        {
            if (ChildOf(parent) is { } init)
                return init;
            await Task.Delay(Pause, cancellationToken);
        }

        throw new LabException($"node '{Name}' does not start", $"see {Path.Combine(paths.LogFolder, $"{Name}.log")}");
    }

    private static ProcessIdentity? ChildOf(int parent)
    {
        var file = $"/proc/{parent}/task/{parent}/children";
        var children = File.Exists(file) ? File.ReadAllText(file).Split(' ', StringSplitOptions.RemoveEmptyEntries) : [];
        return children.Length == 0 ? null : ProcessIdentity.Of(int.Parse(children[0], System.Globalization.CultureInfo.InvariantCulture));
    }
}
