namespace Kinx.LbInfra.Core.Rendering.Plans.Haproxy;

/// <summary>A header that is added to requests.</summary>
internal sealed record HeaderPlan
{
    public required string Name { get; init; }

    /// <summary>A log format of ours, already in HAProxy's syntax.</summary>
    public required string Value { get; init; }
}
