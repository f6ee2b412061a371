using Kinx.LbInfra.Core.Addresses;
using Kinx.LbInfra.Core.Specs.Sites;

namespace Kinx.LbInfra.Core.Allocation;

/// <summary>
/// The free addresses of the VIP pools. The first and the last address of a network can be used too, because a VIP is a route to a
/// single address.
/// </summary>
internal sealed class FreeAddresses
{
    private readonly HashSet<HostAddress> _used;
    private readonly IReadOnlyList<AddressRange> _nodeSubnets;

    /// <param name="site">The site; addresses of its node subnets are never used.</param>
    /// <param name="used">Addresses in use.</param>
    public FreeAddresses(SiteSpec site, IEnumerable<HostAddress> used)
    {
        _used = [.. used];
        _nodeSubnets = Ranges([site.Management.Cidr, site.L3.Cidr, site.L3.CidrV6 ?? Cidr.None]);
    }

    /// <summary>Takes the lowest free address of the pool's first network that has one; null when the pool is exhausted.</summary>
    public HostAddress? Take(VipPoolSpec pool)
    {
        var blocked = _nodeSubnets.Concat(Ranges(pool.Excluded)).Concat(AddressKind.Unusable).ToList();
        var free = Ranges(pool.Cidrs).Select(range => First(range, blocked)).FirstOrDefault(address => address is not null);
        if (free is not null) _used.Add(free);
        return free;
    }

    private HostAddress? First(AddressRange range, List<AddressRange> blocked)
    {
        var at = range.First;
        while (at <= range.Last)
        {
            // Skips a whole range in one step, because a pool may be as large as an IPv6 subnet.
            var wall = blocked.FirstOrDefault(other => other.Family == range.Family && other.Holds(at));
            if (wall == default && HostAddress.Of(range.Address(at)) is var address && !_used.Contains(address)) return address;
            var last = wall == default ? at : wall.Last;
            if (last >= range.Last) return null;
            at = last + 1;
        }

        return null;
    }

    private static List<AddressRange> Ranges(IEnumerable<Cidr> cidrs) =>
        [.. cidrs.Where(cidr => !cidr.IsNone).Select(cidr => cidr.Range)];
}
