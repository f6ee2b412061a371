namespace Kinx.LbInfra.Core.Addresses;

/// <summary>The addresses of a subnet that hosts can use.</summary>
internal static class HostAddresses
{
    // Skips the addresses that routers and DHCP servers usually have.
    private const int First = 10;

    /// <summary>Their number: all addresses except the first and, with IPv4, the last.</summary>
    public static UInt128 Count(Cidr network)
    {
        var range = network.Range;
        var butTheFirst = range.Last - range.First;
        return IsTiny(range) ? butTheFirst + 1 : network.Family == IpFamily.IPv6 ? butTheFirst : butTheFirst - 1;
    }

    /// <summary>The given number of free addresses, repeated from the start if the subnet has too few.</summary>
    public static IReadOnlyList<HostAddress> Free(Cidr network, int count, IEnumerable<HostAddress> taken)
    {
        var others = taken.Where(address => !address.IsNone).ToHashSet();
        var free = Hosts(network, count + others.Count).Where(address => !others.Contains(address)).Take(count).ToList();
        if (free.Count == 0) free.Add(network.First);
        return [.. Enumerable.Range(0, count).Select(index => free[index % free.Count])];
    }

    // At least this many if the network has them: first those from the tenth address on, then the earlier ones.
    private static IEnumerable<HostAddress> Hosts(Cidr network, int count)
    {
        var range = network.Range;
        var most = (int)UInt128.Min(Count(network), (UInt128)(count + First));
        return Enumerable.Range(IsTiny(range) ? 0 : 1, most)
            .OrderBy(offset => offset < First)
            .Select(offset => HostAddress.Of(range.Address(range.First + (UInt128)offset)));
    }

    // In a network of one or two addresses, hosts can use all of them.
    private static bool IsTiny(AddressRange range) => range.Last - range.First <= 1;
}
