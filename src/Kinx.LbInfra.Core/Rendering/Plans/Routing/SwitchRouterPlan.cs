namespace Kinx.LbInfra.Core.Rendering.Plans.Routing;

/// <summary>The BGP process of the switches that share an AS number.</summary>
internal sealed record SwitchRouterPlan
{
    public required uint AsNumber { get; init; }

    /// <summary>Addresses of these switches.</summary>
    public required IReadOnlyList<string> Gateways { get; init; }

    /// <summary>True when the nodes' AS numbers differ, and so do their paths.</summary>
    public required bool RelaxesAsPath { get; init; }

    /// <summary>True when a node is in the switches' own AS.</summary>
    public required bool IsInternal { get; init; }

    public required IReadOnlyList<SwitchNeighborPlan> Neighbors { get; init; }
}
