using System.Net;
using System.Net.Sockets;

namespace Kinx.LbInfra.Core.Addresses;

/// <summary>The addresses of a subnet that hosts can use.</summary>
internal static class HostAddresses
{
    // Skips the addresses that routers and DHCP servers usually have.
    private const int First = 10;

    /// <summary>Their number: all addresses except the first and, with IPv4, the last.</summary>
    public static UInt128 Count(IPNetwork network)
    {
        var range = AddressRange.Of(network);
        var butTheFirst = range.Last - range.First;
        return IsTiny(network) ? butTheFirst + 1 : range.Family == AddressFamily.InterNetworkV6 ? butTheFirst : butTheFirst - 1;
    }

    /// <summary>The given number of free addresses, repeated from the start if the subnet has too few.</summary>
    public static IReadOnlyList<string> Free(string cidr, int count, IEnumerable<string> taken)
    {
        var network = IPNetwork.Parse(cidr);
        var others = taken.Where(address => address.Length > 0).Select(HostPort.Address).ToHashSet(StringComparer.Ordinal);
        var free = Hosts(network, count + others.Count).Where(address => !others.Contains(address)).Take(count).ToList();
        if (free.Count == 0) free.Add(Address(network, 0));
        return [.. Enumerable.Range(0, count).Select(index => free[index % free.Count])];
    }

    // At least this many if the network has them: first those from the tenth address on, then the earlier ones.
    private static IEnumerable<string> Hosts(IPNetwork network, int count)
    {
        var most = (int)UInt128.Min(Count(network), (UInt128)(count + First));
        return Enumerable.Range(IsTiny(network) ? 0 : 1, most).OrderBy(offset => offset < First).Select(offset => Address(network, offset));
    }

    // In a network of one or two addresses, hosts can use all of them.
    private static bool IsTiny(IPNetwork network) => AddressRange.Of(network) is var range && range.Last - range.First <= 1;

    private static string Address(IPNetwork network, int offset)
    {
        var range = AddressRange.Of(network);
        return range.Address(range.First + (UInt128)offset).ToString();
    }
}
