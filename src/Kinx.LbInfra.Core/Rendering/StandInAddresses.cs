using System.Buffers.Binary;
using System.Net;
using Kinx.LbInfra.Core.Loading;
using Kinx.LbInfra.Core.Specs;

namespace Kinx.LbInfra.Core.Rendering;

/// <summary>
/// Addresses to render with before Neutron has chosen the real ones: those of the stack, else from the site's CIDRs, so that a check of the
/// result means something.
/// </summary>
public static class StandInAddresses
{
    // Past the addresses that routers and DHCP usually take.
    private const uint First = 10;

    /// <summary>One entry per node, in the order of their names; no two nodes of a stack get the same.</summary>
    public static IReadOnlyList<NodeAddresses> For(LoadedStack stack, LoadBalancerSpec loadBalancer)
    {
        var before = stack.Stack.LoadBalancers.TakeWhile(other => other.Name != loadBalancer.Name).Sum(other => other.NodeCount);
        return [.. loadBalancer.NodeNames.Select((_, index) => loadBalancer.Nodes.Addresses.ElementAtOrDefault(index) is { } chosen
            ? new NodeAddresses(chosen.Management, chosen.L3, chosen.L3V6)
            : Picked(stack.Site, before + index))];
    }

    /// <summary>True: the stack names no addresses for this node, so Neutron will pick others than those of <see cref="For"/>.</summary>
    public static bool IsStandIn(LoadBalancerSpec loadBalancer, int nodeIndex) => nodeIndex >= loadBalancer.Nodes.Addresses.Count;

    private static NodeAddresses Picked(SiteSpec site, int index) => new(
        Address(site.Management.Cidr, index),
        Address(site.L3.Cidr, index),
        site.L3.CidrV6 is { } v6 ? Address(v6, index) : null);

    private static string Address(string cidr, int index)
    {
        var network = IPNetwork.Parse(cidr);
        var bytes = network.BaseAddress.GetAddressBytes();
        var hostBits = (bytes.Length * 8) - network.PrefixLength;
        var last = bytes.AsSpan(bytes.Length - sizeof(uint));
        // A subnet too small for this many nodes gives addresses twice; validation says so.
        var offset = hostBits >= 32 ? First + (uint)index : (First + (uint)index) % (1u << hostBits);
        BinaryPrimitives.WriteUInt32BigEndian(last, BinaryPrimitives.ReadUInt32BigEndian(last) + offset);
        return new IPAddress(bytes).ToString();
    }
}
