using Kinx.LbInfra.Core.Addresses;

namespace Kinx.LbInfra.Core.Rendering.Plans.Routing;

/// <summary>One switch that a node has a BGP session with.</summary>
internal sealed record NeighborPlan
{
    public required HostAddress Address { get; init; }

    public required uint AsNumber { get; init; }

    /// <summary>The key file with the password; null without one.</summary>
    public required string? PasswordFile { get; init; }

    /// <summary>Null without TTL security.</summary>
    public required int? TtlSecurityHops { get; init; }
}
