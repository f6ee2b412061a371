using Kinx.LbInfra.Lab.Holding;
using Kinx.LbInfra.Lab.Places;
using Kinx.LbInfra.Lab.Processes;
using Kinx.LbInfra.Lab.Status;
using Kinx.LbInfra.Lab.Surroundings;

namespace Kinx.LbInfra.Lab;

/// <summary>Reads the state of the lab from its folder and from the kernel.</summary>
internal sealed class LabStatusReader(LabPaths paths)
{
    public LabStatus Read()
    {
        var holder = LabLock.Holder(paths);
        var processes = new Supervisor(paths).Processes();
        var services = Services(processes);
        return new LabStatus
        {
            State = State(holder, services),
            Holder = holder,
            Services = services,
            Machines = MachineChoice.Read(paths),
            Nodes = RunnerStatus.Read(paths.RunnerStatusFile).Nodes,
            Switches = [.. Switch.All.Select(of => of.Status(processes)).OfType<LabPartStatus>()],
        };
    }

    private LabState State(LabHolder? holder, IReadOnlyList<LabPartStatus> services)
    {
        if (holder is null) return LabState.Stopped;
        if (holder.Purpose != LabPurpose.Run || LabOutcome.Read(paths.OutcomeFile) is not { } outcome) return LabState.Changing;
        return outcome.Error is null && services.All(service => service.IsUp) ? LabState.Running : LabState.Degraded;
    }

    private static IReadOnlyList<LabPartStatus> Services(IReadOnlyDictionary<string, ProcessIdentity?> processes) =>
    [
        .. processes.OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => new LabPartStatus(pair.Key, pair.Value is null ? LabPartStatus.Down : LabPartStatus.Up, pair.Value?.Pid)),
    ];
}
