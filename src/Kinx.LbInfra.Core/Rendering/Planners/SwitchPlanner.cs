using Kinx.LbInfra.Core.Addresses;
using Kinx.LbInfra.Core.Rendering.Plans;
using Kinx.LbInfra.Core.Rendering.Plans.Routing;
using Kinx.LbInfra.Core.Secrets;
using Kinx.LbInfra.Core.Specs.LoadBalancers;
using Kinx.LbInfra.Core.Specs.Sites;

namespace Kinx.LbInfra.Core.Rendering.Planners;

/// <summary>Plans the switches' configuration for the nodes of a load balancer.</summary>
internal static class SwitchPlanner
{
    // The maximum number of nodes, the same for all load balancers: entering the configuration of one never lowers it for another.
    private const int MaximumPaths = 16;

    public static SwitchPlan Plan(SiteSpec site, LoadBalancerSpec loadBalancer, IReadOnlyList<NodeAddresses> nodes)
    {
        var families = new[] { IpFamily.IPv4, IpFamily.IPv6 }
            .Select(family => Family(family, loadBalancer))
            .Where(family => family.Vips.Count > 0)
            .ToList();
        var neighbors = families.SelectMany(family => Neighbors(family.Family, site, loadBalancer, nodes)).ToList();
        var asNumbers = nodes.Select((node, index) => site.AsNumberOf(loadBalancer, index, node.L3)).Distinct().ToList();
        return new SwitchPlan
        {
            LoadBalancer = loadBalancer.Name,
            Keepalive = site.Bgp.Timers.Keepalive,
            Hold = site.Bgp.Timers.Hold,
            Bfd = site.Bgp.Bfd,
            MaximumPaths = MaximumPaths,
            Routers =
            [
                .. site.Bgp.Gateways
                    .GroupBy(gateway => (gateway.AsNumber, gateway.Password, gateway.TtlSecurityHops))
                    .Select(gateways => Router([.. gateways], asNumbers, neighbors)),
            ],
            Families = families,
        };
    }

    // All gateways share an AS number, a password and TTL security. The AS numbers of the nodes have no duplicates. Of the neighbors, which
    // are all nodes, those without a switch of their family are left out.
    private static SwitchRouterPlan Router(
        IReadOnlyList<GatewaySpec> gateways, List<uint> asNumbers, IReadOnlyList<SwitchNeighborPlan> neighbors) => new()
        {
            AsNumber = gateways[0].AsNumber,
            Gateways = [.. gateways.Select(gateway => gateway.Address)],
            Password = gateways[0].Password is { } password ? SecretReference.NameOf(password) : null,
            TtlSecurityHops = gateways[0].TtlSecurityHops,
            RelaxesAsPath = asNumbers.Count > 1,
            IsInternal = asNumbers.Contains(gateways[0].AsNumber),
            Neighbors = [.. neighbors.Where(neighbor => gateways.Any(gateway => neighbor.Family == gateway.Address.Family))],
        };

    private static IEnumerable<SwitchNeighborPlan> Neighbors(
        IpFamily family, SiteSpec site, LoadBalancerSpec loadBalancer, IReadOnlyList<NodeAddresses> nodes) =>
        from node in nodes.Index()
        let address = family == IpFamily.IPv4 ? node.Item.L3 : node.Item.L3V6
        where address is not null
        select new SwitchNeighborPlan
        {
            Address = address,
            Family = family,
            AsNumber = site.AsNumberOf(loadBalancer, node.Index, node.Item.L3),
            Node = loadBalancer.NodeNames[node.Index],
        };

    private static SwitchFamilyPlan Family(IpFamily family, LoadBalancerSpec loadBalancer) =>
        new() { Family = family, Vips = [.. loadBalancer.VipAddresses.Where(vip => vip.Family == family)] };
}
