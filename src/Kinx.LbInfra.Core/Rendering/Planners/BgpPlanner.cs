using System.Globalization;
using Kinx.LbInfra.Core.Addresses;
using Kinx.LbInfra.Core.Rendering.Names;
using Kinx.LbInfra.Core.Rendering.Plans;
using Kinx.LbInfra.Core.Rendering.Plans.Routing;
using Kinx.LbInfra.Core.Secrets;
using Kinx.LbInfra.Core.Specs.LoadBalancers;
using Kinx.LbInfra.Core.Specs.Sites;
using Kinx.LbInfra.Core.Specs.Values;

namespace Kinx.LbInfra.Core.Rendering.Planners;

/// <summary>Plans the BGP sessions of a node.</summary>
internal static class BgpPlanner
{
    private const int ReplyTable = 201;

    public static BgpPlan Plan(SiteSpec site, LoadBalancerSpec loadBalancer, uint asNumber, L3Plan l3, KeyFingerprints keys)
    {
        // A session without VIPs would have no outbound filter, which the announcer requires.
        var neighbors = site.Bgp.Gateways
            .Where(gateway => gateway.Address.Family == IpFamily.IPv4 || l3.AddressV6 is not null)
            .Where(gateway => loadBalancer.VipAddresses.Any(vip => vip.Family == gateway.Address.Family))
            .Select(gateway => Neighbor(gateway, keys)).ToList();
        FamilyPlan[] families = [Family(IpFamily.IPv4, loadBalancer, neighbors), Family(IpFamily.IPv6, loadBalancer, neighbors)];
        return new BgpPlan
        {
            Daemon = site.Bgp.Daemon,
            AsNumber = asNumber,
            RouterId = l3.Address,
            Keepalive = site.Bgp.Timers.Keepalive,
            Hold = site.Bgp.Timers.Hold,
            Bfd = site.Bgp.Bfd,
            ReplyTable = ReplyTable,
            Communities = [.. site.Bgp.Communities.OrderBy(Order)],
            LargeCommunities = site.Bgp.LargeCommunities,
            Neighbors = neighbors,
            Families = [.. families.Where(family => family.Neighbors.Count > 0 && family.Vips.Count > 0)],
        };
    }

    private static NeighborPlan Neighbor(GatewaySpec gateway, KeyFingerprints keys) => new()
    {
        Address = gateway.Address,
        AsNumber = gateway.AsNumber,
        PasswordFile = gateway.Password is { } password ? KeyFile.PathOf(password, keys) : null,
        TtlSecurityHops = gateway.TtlSecurityHops,
    };

    // By number, as FRR writes them: a reload would otherwise find a difference each time.
    private static uint Order(string community)
    {
        var numbers = (WellKnownCommunity.NumbersOf(community) ?? community).Split(':');
        return (uint.Parse(numbers[0], CultureInfo.InvariantCulture) << 16) + uint.Parse(numbers[1], CultureInfo.InvariantCulture);
    }

    private static FamilyPlan Family(IpFamily family, LoadBalancerSpec loadBalancer, IReadOnlyList<NeighborPlan> neighbors) => new()
    {
        Family = family,
        Neighbors = [.. neighbors.Select(neighbor => neighbor.Address).Where(address => address.Family == family)],
        Vips = [.. loadBalancer.VipAddresses.Where(vip => vip.Family == family)],
    };
}
