namespace Kinx.LbInfra.Core.Rendering.Plans.Haproxy;

/// <summary>What members often have in common.</summary>
internal sealed record ServerOptionsPlan
{
    /// <summary>The local address to connect from, or null for the kernel's choice.</summary>
    public required string? Source { get; init; }

    public required bool Backup { get; init; }

    public required bool Enabled { get; init; }

    /// <summary>Where the check goes if not to the member, or null.</summary>
    public required string? MonitorAddress { get; init; }

    /// <summary>Null: the member's port.</summary>
    public required int? MonitorPort { get; init; }
}
