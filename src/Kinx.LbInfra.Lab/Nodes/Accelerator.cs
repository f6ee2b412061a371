using Kinx.LbInfra.Lab.Processes;
using Kinx.LbInfra.Lab.Status;

namespace Kinx.LbInfra.Lab.Nodes;

/// <summary>Finds out whether virtual machines can have the help of the hardware.</summary>
internal static class Accelerator
{
    private const string Kvm = "/dev/kvm";
    private const int BiosSize = 65536;

    // A processor begins 16 bytes before the end of its first program. This one writes 16 to a port that ends qemu with 2 * 16 + 1.
    private const int Entry = BiosSize - 16;
    private const int Ended = 33;
    private static readonly byte[] Program = [0xb0, 0x10, 0xe6, 0xf4, 0xf4, 0xeb, 0xfd];

    /// <summary>
    /// Runs a machine of a few instructions for at most 5 s, because the device is also there where it cannot be used.
    /// </summary>
    /// <param name="say">Receives a sentence when machines have to be emulated.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public static async Task<MachineKind> ProbeAsync(Action<string> say, CancellationToken cancellationToken)
    {
        if (!File.Exists(Kvm)) return Emulated(say, $"there is no {Kvm}");
        var bios = Path.GetTempFileName();
        try
        {
            await File.WriteAllBytesAsync(bios, Bios(), cancellationToken);
            var result = await ExternalCommand.TryRunAsync(Command(bios), input: null, cancellationToken);
            return result.ExitCode == Ended ? MachineKind.Accelerated : Emulated(say, WhyNot(result.Error));
        }
        finally
        {
            File.Delete(bios);
        }
    }

    private static MachineKind Emulated(Action<string> say, string why)
    {
        say($"nodes are emulated, and take minutes to boot: {why}");
        return MachineKind.Emulated;
    }

    private static byte[] Bios()
    {
        var bios = new byte[BiosSize];
        Program.CopyTo(bios, Entry);
        return bios;
    }

    private static string[] Command(string bios) =>
    [
        "timeout", "5", VirtualMachine.Qemu, "-machine", "pc", "-accel", "kvm", "-cpu", "max", "-m", "32", "-display", "none",
        "-no-user-config", "-nodefaults", "-no-reboot", "-device", "isa-debug-exit,iobase=0xf4,iosize=1", "-bios", bios,
    ];

    private static string WhyNot(string messages)
    {
        var first = messages.Trim().Split('\n')[0];
        return first.Length > 0 ? $"KVM does not work here ({first})" : "KVM does not work here (no machine gets anywhere)";
    }
}
