namespace Kinx.LbInfra.Core.Rendering.Plans.Haproxy;

/// <summary>One node as HAProxy knows it from its <c>peers</c> section.</summary>
internal sealed record PeerPlan
{
    public required string Name { get; init; }

    /// <summary>Address and port.</summary>
    public required string Address { get; init; }
}
