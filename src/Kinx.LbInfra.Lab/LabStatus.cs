namespace Kinx.LbInfra.Lab;

/// <summary>What of the lab runs now.</summary>
public sealed record LabStatus
{
    /// <summary>The lab was started and everything in it runs.</summary>
    public required bool IsRunning { get; init; }

    public required IReadOnlyList<LabPartStatus> Services { get; init; }

    public required IReadOnlyList<LabPartStatus> Nodes { get; init; }

    public required IReadOnlyList<LabPartStatus> Switches { get; init; }
}
