using System.Buffers.Binary;
using System.Net;
using Kinx.LbInfra.Core.Specs;

namespace Kinx.LbInfra.Core.Rendering;

/// <summary>
/// Addresses to render with before Neutron has chosen the real ones: from the site's CIDRs, so that a check of the result means something.
/// </summary>
public static class StandInAddresses
{
    // Past the addresses that routers and DHCP usually take.
    private const uint First = 10;

    /// <summary>One entry per node, in the order of their names.</summary>
    public static IReadOnlyList<NodeAddresses> For(SiteSpec site, LoadBalancerSpec loadBalancer) =>
        [.. loadBalancer.NodeNames.Select((_, index) =>
            new NodeAddresses(Address(site.Management.Cidr, index), Address(site.L3.Cidr, index)))];

    private static string Address(string cidr, int index)
    {
        var network = IPNetwork.Parse(cidr);
        var size = network.PrefixLength >= 32 ? 1u : (uint)Math.Min(1L << (32 - network.PrefixLength), uint.MaxValue);
        var bytes = network.BaseAddress.GetAddressBytes();
        var start = BinaryPrimitives.ReadUInt32BigEndian(bytes);
        BinaryPrimitives.WriteUInt32BigEndian(bytes, start + ((First + (uint)index) % size));
        return new IPAddress(bytes).ToString();
    }
}
