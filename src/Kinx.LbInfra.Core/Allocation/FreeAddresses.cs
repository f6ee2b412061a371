using System.Net;
using Kinx.LbInfra.Core.Addresses;
using Kinx.LbInfra.Core.Specs.Sites;

namespace Kinx.LbInfra.Core.Allocation;

/// <summary>
/// The addresses that a VIP may get. All addresses of a pool count, the first and last of a network too: a VIP is a route to one
/// address.
/// </summary>
internal sealed class FreeAddresses
{
    private readonly HashSet<IPAddress> _used;
    private readonly IReadOnlyList<AddressRange> _nodeSubnets;

    /// <param name="site">Its node subnets are never used.</param>
    /// <param name="used">Addresses that somebody has.</param>
    public FreeAddresses(SiteSpec site, IEnumerable<string> used)
    {
        _used = [.. used.Select(IpText.Address).OfType<IPAddress>()];
        _nodeSubnets = Ranges([site.Management.Cidr, site.L3.Cidr, site.L3.CidrV6 ?? ""]);
    }

    /// <summary>Takes the lowest free address of the pool's first network that has one; null when the pool is exhausted.</summary>
    public string? Take(VipPoolSpec pool)
    {
        var blocked = _nodeSubnets.Concat(Ranges(pool.Excluded)).Concat(AddressKind.Unusable).ToList();
        var free = Ranges(pool.Cidrs).Select(range => First(range, blocked)).FirstOrDefault(address => address is not null);
        if (free is not null)
            _used.Add(free);
        return free?.ToString();
    }

    private IPAddress? First(AddressRange range, List<AddressRange> blocked)
    {
        var at = range.First;
        while (at <= range.Last)
        {
            // A whole network is left out in one step: pools may be as large as an IPv6 subnet.
            var wall = blocked.FirstOrDefault(other => other.Family == range.Family && other.Holds(at));
            if (wall == default && !_used.Contains(range.Address(at))) return range.Address(at);
            var last = wall == default ? at : wall.Last;
            if (last >= range.Last) return null;
            at = last + 1;
        }

        return null;
    }

    private static List<AddressRange> Ranges(IEnumerable<string> cidrs) =>
        [.. cidrs.Select(IpText.Network).OfType<IPNetwork>().Select(AddressRange.Of)];
}
