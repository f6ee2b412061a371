using Kinx.LbInfra.Core.Addresses;

namespace Kinx.LbInfra.Core.Rendering.Plans.Routing;

/// <summary>The BGP process of the switches that share an AS number, a password and TTL security.</summary>
internal sealed record SwitchRouterPlan
{
    public required uint AsNumber { get; init; }

    /// <summary>Addresses of these switches.</summary>
    public required IReadOnlyList<HostAddress> Gateways { get; init; }

    /// <summary>Name of the secret with the password of the sessions; null without one.</summary>
    public required string? Password { get; init; }

    /// <summary>Null without TTL security.</summary>
    public required int? TtlSecurityHops { get; init; }

    /// <summary>True if the nodes have different AS numbers, and therefore different AS paths.</summary>
    public required bool RelaxesAsPath { get; init; }

    /// <summary>True if a node is in the same AS as the switches.</summary>
    public required bool IsInternal { get; init; }

    public required IReadOnlyList<SwitchNeighborPlan> Neighbors { get; init; }
}
