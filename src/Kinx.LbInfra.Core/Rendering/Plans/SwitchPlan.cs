using Kinx.LbInfra.Core.Specs.Sites;

namespace Kinx.LbInfra.Core.Rendering.Plans;

/// <summary>What the L3 switches must know of one load balancer's nodes: all decisions are made, nothing is quoted yet.</summary>
/// <param name="Bfd">Null when BFD is off.</param>
/// <param name="Routers">One a switch's AS number, in the order of the site file.</param>
/// <param name="Families">Address families that carry VIPs.</param>
internal sealed record SwitchPlan(
    string LoadBalancer,
    BgpTimersSpec Timers,
    BfdSpec? Bfd,
    IReadOnlyList<SwitchRouterPlan> Routers,
    IReadOnlyList<SwitchFamilyPlan> Families);

/// <summary>The BGP process of the switches that share an AS number.</summary>
/// <param name="Gateways">Addresses of these switches.</param>
/// <param name="RelaxesAsPath">Whether the nodes' AS numbers differ, so that their paths do too.</param>
/// <param name="IsInternal">Whether a node is in the switches' own AS.</param>
internal sealed record SwitchRouterPlan(
    uint AsNumber,
    IReadOnlyList<string> Gateways,
    bool RelaxesAsPath,
    bool IsInternal,
    IReadOnlyList<SwitchNeighborPlan> Neighbors);

/// <param name="Address">The node's, in the family of the switches' address.</param>
/// <param name="Family"><c>ipv4</c> or <c>ipv6</c>.</param>
internal sealed record SwitchNeighborPlan(string Address, string Family, uint AsNumber, string Node);

/// <param name="Name"><c>ipv4</c> or <c>ipv6</c>.</param>
/// <param name="Word">How route-maps and prefix-lists call it: <c>ip</c> or <c>ipv6</c>.</param>
internal sealed record SwitchFamilyPlan(string Name, string Word, string Default, IReadOnlyList<string> Vips);
