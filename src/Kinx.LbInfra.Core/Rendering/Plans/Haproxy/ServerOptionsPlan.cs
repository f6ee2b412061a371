namespace Kinx.LbInfra.Core.Rendering.Plans.Haproxy;

/// <summary>Options that several members of a pool often share.</summary>
internal sealed record ServerOptionsPlan
{
    /// <summary>The local address to connect from, or null for the kernel's choice.</summary>
    public required string? Source { get; init; }

    public required bool Backup { get; init; }

    /// <summary>If true, no stick table records the member.</summary>
    public required bool NonStick { get; init; }

    public required bool Enabled { get; init; }

    /// <summary>Address to check instead of the member's, or null.</summary>
    public required string? MonitorAddress { get; init; }

    /// <summary>Port to check; null for the member's.</summary>
    public required int? MonitorPort { get; init; }
}
