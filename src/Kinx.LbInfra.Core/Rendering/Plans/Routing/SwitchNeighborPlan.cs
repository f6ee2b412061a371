using Kinx.LbInfra.Core.Addresses;

namespace Kinx.LbInfra.Core.Rendering.Plans.Routing;

/// <summary>One node as a neighbor of a switch.</summary>
internal sealed record SwitchNeighborPlan
{
    /// <summary>The address of the node, in the family of the switch's address.</summary>
    public required HostAddress Address { get; init; }

    public required IpFamily Family { get; init; }

    public required uint AsNumber { get; init; }

    public required string Node { get; init; }
}
