using System.Globalization;
using Kinx.LbInfra.Lab.ControlPlane;
using Kinx.LbInfra.Lab.Status;

namespace Kinx.LbInfra.Lab.Nodes;

/// <summary>A virtual machine as Nova defines it: disk and ports on virtio, the configuration drive on IDE.</summary>
/// <param name="Kind">Not a container.</param>
/// <param name="Disk">A qcow2 file.</param>
/// <param name="Drive">The configuration drive, an ISO 9660 file.</param>
/// <param name="MonitorSocket">Where qemu takes orders.</param>
/// <param name="ShellSocket">The second serial port.</param>
internal sealed record VirtualHardware(MachineKind Kind, string Disk, string Drive, string MonitorSocket, string ShellSocket)
{
    // The label of the root is that of image/disk. The shell is systemd's (systemd-debug-generator).
    private const string KernelCommandLine =
        "root=LABEL=lbinfra-root ro console=tty0 console=ttyS0,115200 quiet panic=10 systemd.debug_shell=ttyS1";

    /// <summary>That of the flavor.</summary>
    public static string DiskSize { get; } = string.Create(CultureInfo.InvariantCulture, $"{LabFlavor.DiskGib}G");

    /// <summary>The arguments of qemu.</summary>
    public IReadOnlyList<string> Arguments(MachineBoot boot) =>
    [
        "-machine", "pc", "-accel", Kind == MachineKind.Accelerated ? "kvm" : "tcg,thread=multi,tb-size=512", "-cpu", "max",
        "-smp", Number(LabFlavor.Vcpus), "-m", Number(LabFlavor.MemoryMib), "-uuid", boot.ServerId,
        "-smbios", "type=1,manufacturer=OpenStack Foundation,product=OpenStack Nova", "-display", "none", "-no-user-config", "-nodefaults",
        "-chardev", $"file,id=console,path={boot.LogFile},append=on", "-serial", "chardev:console",
        "-serial", $"unix:{ShellSocket},server=on,wait=off", "-qmp", $"unix:{MonitorSocket},server=on,wait=off",
        "-drive", $"file={Disk},if=virtio,cache=unsafe", "-drive", $"file={Drive},if=ide,media=cdrom,readonly=on",
        "-device", "virtio-rng-pci", .. Kernel(boot.Image), .. boot.Ports.SelectMany(Port),
    ];

    // Reading a kernel through the BIOS takes 20 s where every instruction is emulated.
    private static string[] Kernel(string image)
    {
        var kernel = Path.Combine(image, "vmlinuz");
        if (!File.Exists(kernel)) return [];
        return ["-kernel", kernel, "-initrd", Path.Combine(image, "initrd.img"), "-append", KernelCommandLine];
    }

    private static string[] Port(MachinePort port) =>
    [
        "-netdev", $"tap,id=tap-{port.Device},ifname={port.Device},script=no,downscript=no",
        "-device", $"virtio-net-pci,id={port.Device},netdev=tap-{port.Device},mac={port.MacAddress}",
    ];

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
