using Kinx.LbInfra.Core.Addresses;

namespace Kinx.LbInfra.Core.Rendering.Plans.Routing;

/// <summary>The BGP process of the switches that share an AS number.</summary>
internal sealed record SwitchRouterPlan
{
    public required uint AsNumber { get; init; }

    /// <summary>Addresses of these switches.</summary>
    public required IReadOnlyList<HostAddress> Gateways { get; init; }

    /// <summary>True if the nodes have different AS numbers, and therefore different AS paths.</summary>
    public required bool RelaxesAsPath { get; init; }

    /// <summary>True if a node is in the same AS as the switches.</summary>
    public required bool IsInternal { get; init; }

    public required IReadOnlyList<SwitchNeighborPlan> Neighbors { get; init; }
}
