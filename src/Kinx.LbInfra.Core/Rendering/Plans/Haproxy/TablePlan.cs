namespace Kinx.LbInfra.Core.Rendering.Plans.Haproxy;

/// <summary>A stick table in a backend of its own, shared by all listeners that use the pool.</summary>
internal sealed record TablePlan
{
    public required string Name { get; init; }

    public required string Pool { get; init; }

    public required StickKey Key { get; init; }

    /// <summary>Maximum number of entries, in HAProxy's notation: <c>200k</c>.</summary>
    public required string Size { get; init; }

    /// <summary>Idle time of an entry, in HAProxy's notation: <c>1d</c>.</summary>
    public required string Expire { get; init; }
}
