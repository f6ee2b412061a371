using Kinx.LbInfra.Core.Addresses;
using Kinx.LbInfra.Core.Rendering.Plans;
using Kinx.LbInfra.Core.Specs.LoadBalancers;
using Kinx.LbInfra.Core.Specs.Sites;

namespace Kinx.LbInfra.Core.Rendering.Planners;

/// <summary>Decides what the switches must know of a load balancer's nodes.</summary>
internal static class SwitchPlanner
{
    public static SwitchPlan Plan(SiteSpec site, LoadBalancerSpec loadBalancer, IReadOnlyList<NodeAddresses> nodes)
    {
        var asNumbers = nodes.Select((node, index) => site.AsNumberOf(loadBalancer, index, node.L3)).ToList();
        var families = new[] { Family("ipv4", "ip", "0.0.0.0/0"), Family("ipv6", "ipv6", "::/0") };
        return new SwitchPlan(
            loadBalancer.Name,
            site.Bgp.Timers,
            site.Bgp.Bfd,
            [.. site.Bgp.Gateways.GroupBy(gateway => gateway.AsNumber).Select(Router)],
            [.. families.Where(family => family.Vips.Count > 0)]);

        SwitchRouterPlan Router(IGrouping<uint, GatewaySpec> gateways) => new(
            gateways.Key,
            [.. gateways.Select(gateway => HostPort.Address(gateway.Address))],
            asNumbers.Distinct().Count() > 1,
            asNumbers.Contains(gateways.Key),
            [.. Neighbors("ipv4", node => node.L3).Concat(Neighbors("ipv6", node => node.L3V6))
                .Where(neighbor => gateways.Any(gateway => HostPort.IsV6(gateway.Address) == HostPort.IsV6(neighbor.Address)))
                .Where(neighbor => families.Any(family => family.Name == neighbor.Family && family.Vips.Count > 0))]);

        IEnumerable<SwitchNeighborPlan> Neighbors(string family, Func<NodeAddresses, string?> address) =>
            nodes.Select((node, index) => address(node) is { } own
                    ? new SwitchNeighborPlan(HostPort.Address(own), family, asNumbers[index], loadBalancer.NodeNames[index])
                    : null)
                .OfType<SwitchNeighborPlan>();

        SwitchFamilyPlan Family(string name, string word, string defaultRoute) => new(
            name,
            word,
            defaultRoute,
            [.. loadBalancer.VipAddresses.Where(vip => HostPort.IsV6(vip) == (name == "ipv6"))]);
    }
}
