using Kinx.LbInfra.Core.Addresses;
using Kinx.LbInfra.Core.Diagnostics;
using Kinx.LbInfra.Core.Specs;
using Kinx.LbInfra.Core.Specs.LoadBalancers;
using Kinx.LbInfra.Core.Specs.Sites;

namespace Kinx.LbInfra.Core.Validation.Nodes;

/// <summary>Node addresses that a stack chooses are one for each node, in the site's subnets, and nobody else's in the stack.</summary>
public sealed class NodeAddressRule : IStackRule
{
    public IEnumerable<Diagnostic> Check(LoadedStack stack)
    {
        var loadBalancers = stack.Stack.LoadBalancers;
        return loadBalancers.SelectMany(Count)
            .Concat(loadBalancers.SelectMany(loadBalancer => Outside(loadBalancer, stack.Site)))
            .Concat(loadBalancers.SelectMany(loadBalancer => Taken(loadBalancer, stack.Site)))
            .Concat(loadBalancers.SelectMany(WithoutV6))
            .Concat(Twice(loadBalancers));
    }

    private static IEnumerable<Diagnostic> Count(LoadBalancerSpec loadBalancer)
    {
        var nodes = loadBalancer.Nodes;
        if (nodes.Addresses.Count > 0 && nodes.Addresses.Count != nodes.Count)
            yield return NodeDiagnostics.NodeAddressCount(nodes.Path.Key("addresses"), nodes.Addresses.Count, nodes.Count);
    }

    private static IEnumerable<Diagnostic> Outside(LoadBalancerSpec loadBalancer, SiteSpec site) =>
        from node in loadBalancer.Nodes.Addresses
        from address in Addresses(node, site)
        where address.Value.Length > 0 && address.Cidr is not "" && !AddressKind.IsIn(address.Value, address.Cidr)
        select NodeDiagnostics.NodeAddressOutside(
            node.Path.Key(address.Key),
            address.Value,
            address.Network,
            address.Cidr ?? "(no cidr_v6)");

    private static IEnumerable<Diagnostic> Taken(LoadBalancerSpec loadBalancer, SiteSpec site) =>
        from node in loadBalancer.Nodes.Addresses
        from address in Addresses(node, site)
        let owner = Owner(address.Value, address.Cidr, site)
        where owner is not null
        select NodeDiagnostics.NodeAddressTaken(node.Path.Key(address.Key), address.Value, owner);

    private static string? Owner(string address, string? cidr, SiteSpec site)
    {
        if (site.Bgp.Gateways.Any(gateway => gateway.Address.Length > 0 && gateway.Address == address)) return "a gateway's";
        if (!AddressKind.IsIn(address, cidr) || IpText.Network(cidr!) is not { } network) return null;
        if (network.BaseAddress.Equals(IpText.Address(address))) return $"the first of {cidr}, which no host has";
        return IpText.IsBroadcast(address, network) ? $"the broadcast address of {cidr}" : null;
    }

    // Neutron gives a port the addresses that are asked for, or picks all of them.
    private static IEnumerable<Diagnostic> WithoutV6(LoadBalancerSpec loadBalancer) =>
        loadBalancer.VipAddresses.FirstOrDefault(address => AddressKind.Family(address) == "IPv6") is not { } vip
            ? []
            : loadBalancer.Nodes.Addresses
                .Where(node => node.L3V6 is null)
                .Select(node => NodeDiagnostics.NodeAddressV6Missing(node.Path, vip));

    private static IEnumerable<(string Key, string Value, string Network, string? Cidr)> Addresses(NodeAddressSpec node, SiteSpec site) =>
    [
        ("management", node.Management, "management", site.Management.Cidr),
        ("l3", node.L3, "L3", site.L3.Cidr),
        ("l3_v6", node.L3V6 ?? "", "L3", site.L3.CidrV6),
    ];

    private static IEnumerable<Diagnostic> Twice(IEnumerable<LoadBalancerSpec> loadBalancers)
    {
        var all =
            from loadBalancer in loadBalancers
            from node in loadBalancer.Nodes.Addresses
            from item in new[] { ("management", node.Management), ("l3", node.L3), ("l3_v6", node.L3V6 ?? "") }
            where item.Item2.Length > 0
            select (Address: item.Item2, Path: node.Path.Key(item.Item1));
        return
            from same in all.GroupBy(item => item.Address, StringComparer.Ordinal)
            from other in same.Skip(1)
            select NodeDiagnostics.NodeAddressTwice(other.Path, other.Address, same.First().Path);
    }
}
