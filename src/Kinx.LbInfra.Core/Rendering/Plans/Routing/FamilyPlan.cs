using Kinx.LbInfra.Core.Addresses;

namespace Kinx.LbInfra.Core.Rendering.Plans.Routing;

/// <summary>An address family of a node with its VIPs and the neighbors that exchange its routes.</summary>
internal sealed record FamilyPlan
{
    public required IpFamily Family { get; init; }

    public required IReadOnlyList<HostAddress> Neighbors { get; init; }

    public required IReadOnlyList<HostAddress> Vips { get; init; }
}
