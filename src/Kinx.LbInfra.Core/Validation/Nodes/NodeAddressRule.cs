using Kinx.LbInfra.Core.Addresses;
using Kinx.LbInfra.Core.Diagnostics;
using Kinx.LbInfra.Core.Specs;
using Kinx.LbInfra.Core.Specs.Fields;
using Kinx.LbInfra.Core.Specs.LoadBalancers;
using Kinx.LbInfra.Core.Specs.Sites;

namespace Kinx.LbInfra.Core.Validation.Nodes;

/// <summary>
/// A stack that chooses node addresses gives one entry per node, each in the site's subnets and used only once in the stack.
/// </summary>
internal sealed class NodeAddressRule : IStackRule
{
    public IEnumerable<Diagnostic> Check(LoadedStack stack)
    {
        var loadBalancers = stack.Stack.LoadBalancers;
        return loadBalancers.SelectMany(Count)
            .Concat(loadBalancers.SelectMany(loadBalancer => Outside(loadBalancer, stack.Site)))
            .Concat(loadBalancers.SelectMany(loadBalancer => Taken(loadBalancer, stack.Site)))
            .Concat(loadBalancers.SelectMany(WithoutV6))
            .Concat(Twice(loadBalancers, stack.Site));
    }

    private static IEnumerable<Diagnostic> Count(LoadBalancerSpec loadBalancer)
    {
        var nodes = loadBalancer.Nodes;
        if (nodes.Addresses.Count > 0 && nodes.Addresses.Count != nodes.Count)
        {
            yield return NodeDiagnostics.NodeAddressCount(nodes.At(it => it.Addresses), nodes.Addresses.Count, nodes.Count);
        }
    }

    private static IEnumerable<Diagnostic> Outside(LoadBalancerSpec loadBalancer, SiteSpec site) =>
        from node in loadBalancer.Nodes.Addresses
        from chosen in ChosenAddress.Of(node, site)
        where chosen.Cidr is not { IsNone: true } && chosen.Cidr?.Contains(chosen.Address) != true
        select NodeDiagnostics.NodeAddressOutside(chosen.Path, chosen.Address, chosen.Network, chosen.Cidr);

    private static IEnumerable<Diagnostic> Taken(LoadBalancerSpec loadBalancer, SiteSpec site) =>
        from node in loadBalancer.Nodes.Addresses
        from chosen in ChosenAddress.Of(node, site)
        let owner = Owner(chosen.Address, chosen.Cidr, site)
        where owner is not null
        select NodeDiagnostics.NodeAddressTaken(chosen.Path, chosen.Address, owner);

    private static string? Owner(HostAddress address, Cidr? cidr, SiteSpec site)
    {
        if (site.Bgp.Gateways.Any(gateway => gateway.Address == address)) return "a gateway's address";
        if (cidr?.First == address) return $"the network address of {cidr}, which no host can have";
        return cidr?.Broadcast == address ? $"the broadcast address of {cidr}" : null;
    }

    // Neutron assigns either the requested addresses or only addresses that it chooses.
    private static IEnumerable<Diagnostic> WithoutV6(LoadBalancerSpec loadBalancer)
    {
        if (loadBalancer.VipAddresses.FirstOrDefault(address => address.Family == IpFamily.IPv6) is not { } vip) return [];
        return loadBalancer.Nodes.Addresses
            .Where(node => node.L3V6 is null)
            .Select(node => NodeDiagnostics.NodeAddressV6Missing(node.Path, vip));
    }

    private static IEnumerable<Diagnostic> Twice(IEnumerable<LoadBalancerSpec> loadBalancers, SiteSpec site) =>
        from same in loadBalancers
            .SelectMany(loadBalancer => loadBalancer.Nodes.Addresses)
            .SelectMany(node => ChosenAddress.Of(node, site))
            .GroupBy(chosen => chosen.Address)
        from other in same.Skip(1)
        select NodeDiagnostics.NodeAddressTwice(other.Path, other.Address, same.First().Path);
}
