using Kinx.LbInfra.Core.Addresses;
using Kinx.LbInfra.Core.Rendering.Plans;
using Kinx.LbInfra.Core.Specs;
using Kinx.LbInfra.Core.Specs.LoadBalancers;

namespace Kinx.LbInfra.Core.Rendering.Planners;

/// <summary>
/// Addresses to render with before Neutron has chosen the real ones: those of the stack, else from the site's CIDRs, so that a check of the
/// result means something.
/// </summary>
public static class StandInAddresses
{
    /// <summary>One entry per node, in the order of their names; no two nodes of a stack get the same, and none a gateway's.</summary>
    public static IReadOnlyList<NodeAddresses> For(LoadedStack stack, LoadBalancerSpec loadBalancer)
    {
        var before = stack.Stack.LoadBalancers.TakeWhile(other => other.Name != loadBalancer.Name).Sum(Count);
        var picked = Picked(stack, before + Count(loadBalancer)).Skip(before);
        return [.. loadBalancer.Nodes.Addresses.Select(chosen => new NodeAddresses(chosen.Management, chosen.L3, chosen.L3V6)).Concat(picked)];
    }

    /// <summary>True: the stack names no addresses for this node, so Neutron will pick others than those of <see cref="For"/>.</summary>
    public static bool IsStandIn(LoadBalancerSpec loadBalancer, int nodeIndex) => nodeIndex >= loadBalancer.Nodes.Addresses.Count;

    private static int Count(LoadBalancerSpec loadBalancer) => Math.Max(0, loadBalancer.NodeCount - loadBalancer.Nodes.Addresses.Count);

    // A subnet too small for this many gives none at the end, and the node no address; validation says so.
    private static IEnumerable<NodeAddresses> Picked(LoadedStack stack, int count)
    {
        var site = stack.Site;
        var chosen = stack.Stack.LoadBalancers.SelectMany(loadBalancer => loadBalancer.Nodes.Addresses).ToList();
        var gateways = site.Bgp.Gateways.Select(gateway => gateway.Address).ToList();
        var management = HostAddresses.Free(site.Management.Cidr, count, chosen.Select(node => node.Management));
        var l3 = HostAddresses.Free(site.L3.Cidr, count, [.. gateways, .. chosen.Select(node => node.L3)]);
        var l3V6 = site.L3.CidrV6 is { } v6 ? HostAddresses.Free(v6, count, [.. gateways, .. chosen.Select(node => node.L3V6).OfType<string>()]) : null;
        return Enumerable.Range(0, count).Select(index => new NodeAddresses(management[index], l3[index], l3V6?[index]));
    }
}
