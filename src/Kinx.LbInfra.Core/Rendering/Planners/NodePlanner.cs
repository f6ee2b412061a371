using Kinx.LbInfra.Core.Addresses;
using Kinx.LbInfra.Core.Rendering.Names;
using Kinx.LbInfra.Core.Rendering.Plans;
using Kinx.LbInfra.Core.Rendering.Plans.Haproxy;
using Kinx.LbInfra.Core.Secrets;
using Kinx.LbInfra.Core.Specs;
using Kinx.LbInfra.Core.Specs.LoadBalancers;
using Kinx.LbInfra.Core.Specs.Sites;

namespace Kinx.LbInfra.Core.Rendering.Planners;

/// <summary>Plans a node of a load balancer.</summary>
internal static class NodePlanner
{
    private const int MembersWait = 10;

    public static NodePlan Plan(
        LoadedStack stack, LoadBalancerSpec loadBalancer, int nodeIndex, IReadOnlyList<NodeAddresses> allNodes, KeyFingerprints keys)
    {
        var site = stack.Site;
        var names = loadBalancer.NodeNames;
        var addresses = allNodes[nodeIndex];
        var l3 = L3(site, addresses);
        return new NodePlan
        {
            Name = names[nodeIndex],
            AdminStateUp = loadBalancer.AdminStateUp,
            Vips = loadBalancer.VipAddresses,
            Peers = [.. names.Select((name, index) => Peer(name, allNodes[index]))],
            ManagementAddress = addresses.Management,
            L3 = l3,
            Bgp = BgpPlanner.Plan(site, loadBalancer, site.AsNumberOf(loadBalancer, nodeIndex, l3.Address), l3, keys),
            Haproxy = new HaproxyPlanner(stack, loadBalancer, l3, keys).Plan(),
            KeyFiles = [.. KeySecrets.Of(site, loadBalancer).Select(secret => KeyFile.PathOf(secret, keys))],
            MembersWait = MembersWait,
            HealthReport = HealthReport(stack, loadBalancer),
            Syslog = Syslog(site.Syslog),
        };
    }

    private static PeerPlan Peer(string name, NodeAddresses addresses) =>
        new() { Name = name, Address = addresses.L3.WithPort(NodeListenPorts.Peers) };

    private static L3Plan L3(SiteSpec site, NodeAddresses addresses)
    {
        var gateways = site.Bgp.Gateways.Select(gateway => gateway.Address).ToList();
        var hasV6 = addresses.L3V6 is not null && site.L3.CidrV6 is not null;
        return new L3Plan
        {
            Address = addresses.L3,
            Subnet = site.L3.Cidr,
            GatewaysV4 = [.. gateways.Where(gateway => gateway.Family == IpFamily.IPv4)],
            AddressV6 = hasV6 ? addresses.L3V6 : null,
            SubnetV6 = hasV6 ? site.L3.CidrV6 : null,
            GatewaysV6 = hasV6 ? [.. gateways.Where(gateway => gateway.Family == IpFamily.IPv6)] : [],
        };
    }

    private static HealthReportPlan? HealthReport(LoadedStack stack, LoadBalancerSpec loadBalancer)
    {
        if (stack.Site.HealthReport is not { } report) return null;
        return new HealthReportPlan
        {
            Url = report.Url,
            Minutes = report.Interval,
            TenantId = stack.Stack.ProjectId,
            LoadBalancer = loadBalancer.Name,
        };
    }

    private static SyslogPlan? Syslog(SyslogSpec? syslog)
    {
        if (syslog is null) return null;
        return new SyslogPlan { Address = syslog.Address, Port = syslog.Port, Transport = syslog.Transport };
    }
}
