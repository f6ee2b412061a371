using System.Diagnostics;
using System.Globalization;
using Kinx.LbInfra.Lab.Places;
using Kinx.LbInfra.Lab.Processes;
using Kinx.LbInfra.Lab.Status;

namespace Kinx.LbInfra.Lab.Nodes;

/// <summary>A node as qemu runs it: a disk over that of its image, with the kernel of the image.</summary>
/// <param name="folder">Has its disk, its pid and its sockets.</param>
/// <param name="name">For messages.</param>
/// <param name="networkNamespace">As <c>ip netns</c> shows it; has the tap devices of its ports.</param>
/// <param name="kind">Not a container.</param>
internal sealed class VirtualMachine(string folder, string name, string networkNamespace, MachineKind kind) : IMachine
{
    /// <summary>The program.</summary>
    public const string Qemu = "qemu-system-x86_64";

    private static readonly BoundedWait Wait = new(TimeSpan.FromSeconds(20), TimeSpan.FromMilliseconds(20));

    public ProcessIdentity? Init => ProcessIdentity.ReadAlive(InitFile);

    public bool WantsReboot => false;

    public string Seed { get; } = Path.Combine(folder, "seed");

    private string InitFile { get; } = Path.Combine(folder, "init.pid");

    private string Disk { get; } = Path.Combine(folder, "disk.qcow2");

    private string Drive { get; } = Path.Combine(folder, "config.iso");

    private string MonitorSocket { get; } = Path.Combine(folder, "qmp");

    private string ShellSocket { get; } = Path.Combine(folder, "shell");

    private MachineMonitor Monitor => new(MonitorSocket);

    public async Task StartAsync(MachineBoot boot, CancellationToken cancellationToken)
    {
        await EndedAsync(cancellationToken);
        foreach (var socket in new[] { MonitorSocket, ShellSocket }) File.Delete(socket);
        await PrepareDisksAsync(boot.Image, cancellationToken);
        var hardware = new VirtualHardware(kind, Disk, Drive, MonitorSocket, ShellSocket);
        string[] command = [.. LabNamespace.Enter(networkNamespace), Qemu, .. hardware.Arguments(boot)];
        var start = DetachedProcess.StartInfo(command, boot.LogFile);
        start.Environment.Remove(LabNamespace.MarkerVariable);
        using var process = Process.Start(start)!;
        if (ProcessIdentity.Of(process.Id) is not { } qemu) throw DidNotStart(boot.LogFile);
        qemu.Write(InitFile);
        await Wait.UntilAsync(
            () => qemu.IsAlive ? File.Exists(ShellSocket) : throw DidNotStart(boot.LogFile),
            () => DidNotStart(boot.LogFile),
            cancellationToken);
    }

    public Task PowerOffAsync(CancellationToken cancellationToken) =>
        Init is null ? Task.CompletedTask : Monitor.PowerOffAsync(cancellationToken);

    public Task KillAsync(CancellationToken cancellationToken) => SignalAsync(Signals.Kill, cancellationToken);

    public Task EndedAsync(CancellationToken cancellationToken) => Wait.UntilAsync(
        () => Init is null, () => new LabException($"node \"{name}\" does not end", "end it: lbinfra lab stop"), cancellationToken);

    public void WipeDisk() => File.Delete(Disk);

    /// <summary>Stops the machine, its kernel too.</summary>
    public Task FreezeAsync(CancellationToken cancellationToken) => SignalAsync(Signals.Stop, cancellationToken);

    public Task ThawAsync(CancellationToken cancellationToken) => SignalAsync(Signals.Continue, cancellationToken);

    public Task SetCablesAsync(NodeNetwork network, bool connected, CancellationToken cancellationToken) =>
        Monitor.SetLinksAsync(connected, cancellationToken);

    public async Task SignalAsync(string signal, IReadOnlyList<string> names, CancellationToken cancellationToken)
    {
        var result = await ShellAsync($"pkill -{signal} -x '{string.Join('|', names)}'", cancellationToken);
        if (result.ExitCode != 0) throw NodeProcesses.NotRunning(names);
    }

    public async Task LimitFilesAsync(int limit, CancellationToken cancellationToken)
    {
        var command = string.Create(CultureInfo.InvariantCulture, $"prlimit --pid=$(pgrep -o -P 1 -x haproxy) --nofile={limit}:{limit}");
        var result = await ShellAsync(command, cancellationToken);
        if (result.ExitCode != 0) throw NodeProcesses.NotRunning(["haproxy"]);
    }

    /// <summary>Runs a command in the machine, as root; needs a boot with the kernel of the image, without a boot loader.</summary>
    /// <exception cref="LabException">It does not answer.</exception>
    public Task<ExternalCommandResult> ShellAsync(string command, CancellationToken cancellationToken) =>
        new GuestShell(ShellSocket).RunAsync(command, cancellationToken);

    private async Task PrepareDisksAsync(string image, CancellationToken cancellationToken)
    {
        await ExternalCommand.RunAsync(["genisoimage", "-quiet", "-V", "config-2", "-r", "-J", "-o", Drive, Seed], cancellationToken);
        if (File.Exists(Disk)) return;
        var below = Path.Combine(image, "disk.qcow2");
        string[] create = ["qemu-img", "create", "-q", "-f", "qcow2", "-F", "qcow2", "-b", below, Disk, VirtualHardware.DiskSize];
        await ExternalCommand.RunAsync(create, cancellationToken);
    }

    private Task SignalAsync(string signal, CancellationToken cancellationToken) =>
        Init is { } qemu ? Signals.SendAsync(signal, [qemu.Pid], cancellationToken) : Task.CompletedTask;

    private LabException DidNotStart(string logFile) => new($"node \"{name}\" did not start", $"see {logFile}");
}
