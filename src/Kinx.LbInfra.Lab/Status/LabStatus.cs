using Kinx.LbInfra.Lab.Holding;

namespace Kinx.LbInfra.Lab.Status;

/// <summary>What is running in the lab.</summary>
public sealed record LabStatus
{
    /// <summary>The lab as a whole.</summary>
    public required LabState State { get; init; }

    /// <summary>The process that holds the lab; null when it is stopped.</summary>
    public required LabHolder? Holder { get; init; }

    /// <summary>The processes of the control plane, the switches and the back ends, by name.</summary>
    public required IReadOnlyList<LabPartStatus> Services { get; init; }

    /// <summary>What its nodes are.</summary>
    public required MachineKind Machines { get; init; }

    /// <summary>The nodes, by name.</summary>
    public required IReadOnlyList<LabPartStatus> Nodes { get; init; }

    /// <summary>The switches that were started.</summary>
    public required IReadOnlyList<LabPartStatus> Switches { get; init; }

    /// <summary>The services and switches that are down, for a message.</summary>
    public string Problems =>
        string.Join(", ", Services.Concat(Switches).Where(part => !part.IsUp).Select(part => $"{part.Name} is {part.State}"));
}
