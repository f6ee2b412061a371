namespace Kinx.LbInfra.Core.Rendering.Plans.Haproxy;

/// <summary>A node in HAProxy's <c>peers</c> section.</summary>
internal sealed record PeerPlan
{
    public required string Name { get; init; }

    /// <summary>Address and port.</summary>
    public required string Address { get; init; }
}
