namespace Kinx.LbInfra.Lab.Status;

/// <summary>What the nodes of a lab are.</summary>
public enum MachineKind
{
    /// <summary>Containers of systemd-nspawn, with the kernel of this machine.</summary>
    Container,

    /// <summary>Virtual machines of qemu, with the help of the hardware (KVM).</summary>
    Accelerated,

    /// <summary>Virtual machines of qemu, emulated (TCG): some twenty times slower.</summary>
    Emulated,
}
