namespace Kinx.LbInfra.Core.Rendering.Plans.Haproxy;

/// <summary>One member.</summary>
internal sealed record ServerPlan
{
    public required string Name { get; init; }

    /// <summary>Address and port.</summary>
    public required string Address { get; init; }

    public required int Weight { get; init; }

    /// <summary>Value of HAProxy's cookie for this member; null without a cookie.</summary>
    public required string? Cookie { get; init; }
}
