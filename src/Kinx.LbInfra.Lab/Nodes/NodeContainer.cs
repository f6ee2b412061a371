using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using Kinx.LbInfra.Lab.Places;
using Kinx.LbInfra.Lab.Processes;

namespace Kinx.LbInfra.Lab.Nodes;

/// <summary>
/// A node as systemd-nspawn runs it: the root file system of its image under a disk of its own, with its own systemd as PID 1.
/// The folder has all that is known about it, so another process can take over.
/// </summary>
/// <param name="folder">Not on an overlay: the disk is a layer of one.</param>
/// <param name="name">Its machine name.</param>
/// <param name="networkNamespace">As <c>ip netns</c> shows it; has the node's interfaces.</param>
/// <param name="group">Its control group.</param>
internal sealed class NodeContainer(string folder, string name, string networkNamespace, ControlGroup group) : IMachine
{
    // A real-time signal tells systemd to power off (systemd(1), SIGRTMIN+4).
    private const string PowerOff = "38";

    // How systemd-nspawn ends when the node wants to boot again.
    private const string RebootCode = "133";

    private static readonly BoundedWait Wait = new(TimeSpan.FromSeconds(20), TimeSpan.FromMilliseconds(20));

    /// <summary>Its PID 1.</summary>
    public ProcessIdentity? Init => ProcessIdentity.ReadAlive(InitFile);

    public bool WantsReboot => File.Exists(ExitFile) && File.ReadAllText(ExitFile).Trim() == RebootCode;

    public string Seed { get; } = Path.Combine(folder, "seed");

    /// <summary>The processes of the node itself, without systemd-nspawn.</summary>
    public ControlGroup Payload { get; } = new(group.Path + "/payload");

    private string InitFile { get; } = Path.Combine(folder, "init.pid");

    private string ExitFile { get; } = Path.Combine(folder, "exit");

    private string Disk { get; } = Path.Combine(folder, "disk");

    private string MonitorFile { get; } = Path.Combine(folder, "monitor.pid");

    public async Task StartAsync(MachineBoot boot, CancellationToken cancellationToken)
    {
        var logFile = boot.LogFile;
        await EndedAsync(cancellationToken);
        File.Delete(ExitFile);
        var program = Path.Combine(folder, "boot");
        await File.WriteAllTextAsync(program, Program(), cancellationToken);
        string[] command =
        [
            .. LabNamespace.Enter(networkNamespace), "unshare", "--mount",
            "sh", program, folder, name, boot.ServerId, boot.Image, ControlGroup.Root, group.Path,
        ];
        var start = DetachedProcess.StartInfo(command, logFile);
        start.Environment.Remove(LabNamespace.MarkerVariable);
        using var process = Process.Start(start)!;
        if (ProcessIdentity.Of(process.Id) is not { } monitor) throw DidNotStart(logFile);
        monitor.Write(MonitorFile);
        var init = await Wait.ForAsync(
            () => FindInit() ?? (monitor.IsAlive ? null : throw DidNotStart(logFile)), () => DidNotStart(logFile), cancellationToken);
        init.Write(InitFile);
    }

    public Task PowerOffAsync(CancellationToken cancellationToken) => SignalAsync(PowerOff, cancellationToken);

    /// <summary>Ends the node at once: with PID 1, the kernel ends all of its processes.</summary>
    public Task KillAsync(CancellationToken cancellationToken) => SignalAsync(Signals.Kill, cancellationToken);

    /// <summary>Returns when systemd-nspawn has let go of the disk, shortly after the end of PID 1.</summary>
    public Task EndedAsync(CancellationToken cancellationToken) => Wait.UntilAsync(
        () => Init is null && ProcessIdentity.ReadAlive(MonitorFile) is null,
        () => new LabException($"node \"{name}\" does not end", "end it: lbinfra lab stop"),
        cancellationToken);

    public void WipeDisk()
    {
        if (Directory.Exists(Disk)) Directory.Delete(Disk, recursive: true);
    }

    /// <summary>Stops every process. The kernel does not stop: it still answers ARP and acknowledges what it receives.</summary>
    public Task FreezeAsync(CancellationToken cancellationToken) => Payload.FreezeAsync(cancellationToken);

    public Task ThawAsync(CancellationToken cancellationToken) => Payload.ThawAsync(cancellationToken);

    public Task SetCablesAsync(NodeNetwork network, bool connected, CancellationToken cancellationToken) =>
        NodeLinks.SetAsync(network, connected, cancellationToken);

    public Task SignalAsync(string signal, IReadOnlyList<string> names, CancellationToken cancellationToken) =>
        Signals.SendAsync(signal, NodeProcesses.Of(Init).Named(names).Select(process => process.Pid), cancellationToken);

    public async Task LimitFilesAsync(int limit, CancellationToken cancellationToken)
    {
        var processes = NodeProcesses.Of(Init);
        var master = processes.Named("haproxy").FirstOrDefault(process => process.Parent == processes.Init.Pid)
            ?? throw new LabException("HAProxy is not running as a child of the node's systemd", "wait until the node has started it");
        string[] command =
        [
            "prlimit",
            string.Create(CultureInfo.InvariantCulture, $"--pid={master.Pid}"),
            string.Create(CultureInfo.InvariantCulture, $"--nofile={limit}:{limit}"),
        ];
        await ExternalCommand.RunAsync(command, cancellationToken);
    }

    private Task SignalAsync(string signal, CancellationToken cancellationToken) =>
        Init is { } init ? Signals.SendAsync(signal, [init.Pid], cancellationToken) : Task.CompletedTask;

    private ProcessIdentity? FindInit() => group.Processes().FirstOrDefault(IsInit) is var pid and not 0 ? ProcessIdentity.Of(pid) : null;

    // The line has the process's numbers in all pid namespaces, the innermost last; systemd-nspawn makes one.
    private static bool IsInit(int pid)
    {
        const string line = "NSpid:";
        var file = string.Create(CultureInfo.InvariantCulture, $"/proc/{pid}/status");
        try
        {
            return File.ReadLines(file).FirstOrDefault(text => text.StartsWith(line, StringComparison.Ordinal)) is { } numbers
                && numbers[line.Length..].Trim().Split('\t') is [.., _, "1"];
        }
        catch (IOException)
        {
            return false;
        }
    }

    private LabException DidNotStart(string logFile) => new($"node \"{name}\" did not start", $"see {logFile}");

    private static string Program()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("node-boot")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
