using System.Net;
using System.Net.Sockets;
using System.Numerics;

namespace Kinx.LbInfra.Core.Rendering;

/// <summary>The addresses of a subnet that hosts can have.</summary>
internal static class HostAddresses
{
    // Past the addresses that routers and DHCP usually take.
    private const int First = 10;

    /// <summary>How many there are: all but the first, and in IPv4 but the last.</summary>
    public static BigInteger Count(IPNetwork network)
    {
        var all = BigInteger.One << HostBits(network);
        return IsTiny(network) ? all : network.BaseAddress.AddressFamily == AddressFamily.InterNetworkV6 ? all - 1 : all - 2;
    }

    /// <summary>So many free ones, and again from the start where there are not enough.</summary>
    public static IReadOnlyList<string> Free(string cidr, int count, IEnumerable<string> taken)
    {
        var network = IPNetwork.Parse(cidr);
        var others = taken.Where(address => address.Length > 0).Select(HostPort.Address).ToHashSet(StringComparer.Ordinal);
        var free = Hosts(network, count + others.Count).Where(address => !others.Contains(address)).Take(count).ToList();
        if (free.Count == 0) free.Add(Address(network, 0));
        return [.. Enumerable.Range(0, count).Select(index => free[index % free.Count])];
    }

    // At least so many, as long as there are so many: from the tenth on, then those before it.
    private static IEnumerable<string> Hosts(IPNetwork network, int count)
    {
        var most = (int)BigInteger.Min(Count(network), count + First);
        return Enumerable.Range(IsTiny(network) ? 0 : 1, most).OrderBy(offset => offset < First).Select(offset => Address(network, offset));
    }

    // Of one address or two, each is a host's.
    private static bool IsTiny(IPNetwork network) => HostBits(network) <= 1;

    private static int HostBits(IPNetwork network) => (network.BaseAddress.GetAddressBytes().Length * 8) - network.PrefixLength;

    private static string Address(IPNetwork network, int offset)
    {
        var bytes = network.BaseAddress.GetAddressBytes();
        var number = new BigInteger(bytes, isUnsigned: true, isBigEndian: true) + offset;
        var sum = number.ToByteArray(isUnsigned: true, isBigEndian: true);
        var padded = new byte[bytes.Length];
        sum.CopyTo(padded, bytes.Length - sum.Length);
        return new IPAddress(padded).ToString();
    }
}
