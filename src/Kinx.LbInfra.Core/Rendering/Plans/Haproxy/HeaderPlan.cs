namespace Kinx.LbInfra.Core.Rendering.Plans.Haproxy;

/// <summary>A header that is added to requests.</summary>
internal sealed record HeaderPlan
{
    public required string Name { get; init; }

    /// <summary>A log format that is already in HAProxy's syntax; it contains no user input.</summary>
    public required string Value { get; init; }

    /// <summary>If true, the header is set only for clients whose certificate is not valid.</summary>
    public bool OfInvalid { get; init; }
}
