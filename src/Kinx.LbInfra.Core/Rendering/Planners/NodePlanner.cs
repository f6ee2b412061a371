using Kinx.LbInfra.Core.Addresses;
using Kinx.LbInfra.Core.Rendering.Names;
using Kinx.LbInfra.Core.Rendering.Plans;
using Kinx.LbInfra.Core.Secrets;
using Kinx.LbInfra.Core.Specs;
using Kinx.LbInfra.Core.Specs.LoadBalancers;
using Kinx.LbInfra.Core.Specs.Sites;

namespace Kinx.LbInfra.Core.Rendering.Planners;

/// <summary>Decides what one node of a load balancer is.</summary>
internal static class NodePlanner
{
    public static NodePlan Plan(
        LoadedStack stack, LoadBalancerSpec loadBalancer, int nodeIndex, IReadOnlyList<NodeAddresses> allNodes, KeyFingerprints keys)
    {
        var site = stack.Site;
        var names = loadBalancer.NodeNames;
        var addresses = allNodes[nodeIndex];
        var l3 = L3(site, addresses);
        return new NodePlan(
            names[nodeIndex],
            loadBalancer.AdminStateUp,
            [.. loadBalancer.VipAddresses.Select(HostPort.Address)],
            [.. names.Select((name, index) => new PeerPlan(name, HostPort.Join(allNodes[index].L3, NodeListenPorts.Peers)))],
            HostPort.Address(addresses.Management),
            l3,
            Bgp(site, loadBalancer, site.AsNumberOf(loadBalancer, nodeIndex, l3.Address), l3),
            new HaproxyPlanner(site, loadBalancer, l3, keys).Plan(),
            [.. KeySecrets.Of(loadBalancer).Select(secret => KeyFile.PathOf(secret, keys))],
            site.HealthReport is { } report
                ? new HealthReportPlan(report.Url, report.Interval, stack.Stack.ProjectId, loadBalancer.Name) : null,
            site.Syslog);
    }

    private static L3Plan L3(SiteSpec site, NodeAddresses addresses)
    {
        var gateways = site.Bgp.Gateways.Select(gateway => HostPort.Address(gateway.Address)).ToList();
        var hasV6 = addresses.L3V6 is not null && site.L3.CidrV6 is not null;
        return new L3Plan(
            HostPort.Address(addresses.L3),
            site.L3.Cidr,
            [.. gateways.Where(gateway => !HostPort.IsV6(gateway))],
            hasV6 ? HostPort.Address(addresses.L3V6!) : null,
            hasV6 ? site.L3.CidrV6 : null,
            hasV6 ? [.. gateways.Where(HostPort.IsV6)] : []);
    }

    private static BgpPlan Bgp(SiteSpec site, LoadBalancerSpec loadBalancer, uint asNumber, L3Plan l3)
    {
        // A session without VIPs would have no outbound filter, which the announcer insists on.
        var neighbors = site.Bgp.Gateways
            .Where(gateway => !HostPort.IsV6(gateway.Address) || l3.AddressV6 is not null)
            .Where(gateway => loadBalancer.VipAddresses.Any(vip => HostPort.IsV6(vip) == HostPort.IsV6(gateway.Address)))
            .Select(gateway => new NeighborPlan(HostPort.Address(gateway.Address), gateway.AsNumber)).ToList();
        FamilyPlan[] families =
        [
            Family("ipv4", "ip", "0.0.0.0/0", false),
            Family("ipv6", "ipv6", "::/0", true),
        ];
        return new BgpPlan(
            site.Bgp.Daemon,
            asNumber,
            l3.Address,
            site.Bgp.Timers.Keepalive,
            site.Bgp.Timers.Hold,
            site.Bgp.Bfd,
            neighbors,
            [.. families.Where(family => family.Neighbors.Count > 0 && family.Vips.Count > 0)]);

        FamilyPlan Family(string name, string word, string defaultRoute, bool v6) => new(
            name,
            word,
            defaultRoute,
            [.. neighbors.Select(neighbor => neighbor.Address).Where(address => HostPort.IsV6(address) == v6)],
            [.. loadBalancer.VipAddresses.Where(vip => HostPort.IsV6(vip) == v6)]);
    }
}
