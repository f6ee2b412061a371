using Kinx.LbInfra.Core.Addresses;
using Kinx.LbInfra.Core.Rendering.Plans;
using Kinx.LbInfra.Core.Specs;
using Kinx.LbInfra.Core.Specs.LoadBalancers;

namespace Kinx.LbInfra.Core.Rendering.Planners;

/// <summary>
/// Addresses for rendering before Neutron has chosen the real ones: those that the stack chooses, or else addresses from the site's
/// subnets, so that the result can be checked.
/// </summary>
public static class StandInAddresses
{
    /// <summary>
    /// One entry per node, in the order of their names. No two nodes of a stack get the same address, and none gets a gateway's.
    /// </summary>
    public static IReadOnlyList<NodeAddresses> For(LoadedStack stack, LoadBalancerSpec loadBalancer)
    {
        var before = stack.Stack.LoadBalancers.TakeWhile(other => other.Name != loadBalancer.Name).Sum(Count);
        var picked = Picked(stack, before + Count(loadBalancer)).Skip(before);
        var chosen = loadBalancer.Nodes.Addresses.Select(node => new NodeAddresses(node.Management, node.L3, node.L3V6));
        return [.. chosen.Concat(picked)];
    }

    /// <summary>True if the stack chooses no addresses for this node, so that Neutron will choose others than <see cref="For"/>.</summary>
    public static bool IsStandIn(LoadBalancerSpec loadBalancer, int nodeIndex) => nodeIndex >= loadBalancer.Nodes.Addresses.Count;

    private static int Count(LoadBalancerSpec loadBalancer) => Math.Max(0, loadBalancer.NodeCount - loadBalancer.Nodes.Addresses.Count);

    // If a subnet is too small, validation reports that.
    private static IEnumerable<NodeAddresses> Picked(LoadedStack stack, int count)
    {
        var site = stack.Site;
        var chosen = stack.Stack.LoadBalancers.SelectMany(loadBalancer => loadBalancer.Nodes.Addresses).ToList();
        var gateways = site.Bgp.Gateways.Select(gateway => gateway.Address).ToList();
        var management = HostAddresses.Free(site.Management.Cidr, count, chosen.Select(node => node.Management));
        var l3 = HostAddresses.Free(site.L3.Cidr, count, [.. gateways, .. chosen.Select(node => node.L3)]);
        var usedV6 = gateways.Concat(chosen.Select(node => node.L3V6).OfType<HostAddress>());
        var l3V6 = site.L3.CidrV6 is { } v6 ? HostAddresses.Free(v6, count, [.. usedV6]) : null;
        return Enumerable.Range(0, count).Select(index => new NodeAddresses(management[index], l3[index], l3V6?[index]));
    }
}
