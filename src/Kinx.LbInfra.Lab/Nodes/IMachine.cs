using Kinx.LbInfra.Lab.Processes;

namespace Kinx.LbInfra.Lab.Nodes;

/// <summary>
/// The hardware of a node: a container or a virtual machine. All that is known about it is in files, so each process can take over.
/// </summary>
internal interface IMachine
{
    /// <summary>The process that ends with the machine, as this machine numbers it; null when it is off.</summary>
    ProcessIdentity? Init { get; }

    /// <summary>Whether it ended in order to be started again. A virtual machine reboots by itself.</summary>
    bool WantsReboot { get; }

    /// <summary>The folder of the configuration drive, in Nova's layout; the node sees it as it is when the machine is started.</summary>
    string Seed { get; }

    /// <summary>Boots from the disk as it is, or from a new one; returns while the node is still booting.</summary>
    /// <exception cref="Places.LabException">It does not start, or the boot before does not end.</exception>
    Task StartAsync(MachineBoot boot, CancellationToken cancellationToken);

    /// <summary>Asks the node to power off, as ACPI does; its services have time to stop.</summary>
    Task PowerOffAsync(CancellationToken cancellationToken);

    /// <summary>Ends the node at once, also when it is frozen.</summary>
    Task KillAsync(CancellationToken cancellationToken);

    /// <summary>Returns when a machine that is off has let go of its disk.</summary>
    /// <exception cref="Places.LabException">It does not end.</exception>
    Task EndedAsync(CancellationToken cancellationToken);

    /// <summary>Empties the disk, so that the next boot is a first boot.</summary>
    void WipeDisk();

    /// <summary>Stops everything that runs on the node. Only the kernel of a container goes on.</summary>
    Task FreezeAsync(CancellationToken cancellationToken);

    /// <summary>Ends <see cref="FreezeAsync"/>.</summary>
    Task ThawAsync(CancellationToken cancellationToken);

    /// <summary>Cuts or reconnects all cables; the node loses its carriers, but keeps its addresses.</summary>
    /// <param name="network">Where the cables end.</param>
    /// <param name="connected">False: they are cut.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    Task SetCablesAsync(NodeNetwork network, bool connected, CancellationToken cancellationToken);

    /// <summary>Signals all processes of the node that have one of the names.</summary>
    /// <exception cref="Places.LabException">There is none, or the node does not answer.</exception>
    Task SignalAsync(string signal, IReadOnlyList<string> names, CancellationToken cancellationToken);

    /// <summary>Lowers the limit of open files of HAProxy's master; the workers of its next reload inherit it.</summary>
    /// <exception cref="Places.LabException">HAProxy does not run, or the node does not answer.</exception>
    Task LimitFilesAsync(int limit, CancellationToken cancellationToken);
}
