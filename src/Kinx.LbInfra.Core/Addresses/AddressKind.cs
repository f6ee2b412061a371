namespace Kinx.LbInfra.Core.Addresses;

/// <summary>Addresses to which traffic cannot or must not be sent.</summary>
internal static class AddressKind
{
    private static readonly Kind[] Kinds =
    [
        new("0.0.0.0/32", "the unspecified address"),
        new("127.0.0.0/8", "a loopback address"),
        // The default of Octavia's reserved_ips.
        new("169.254.169.254/32", "reserved for the metadata service"),
        new("224.0.0.0/4", "a multicast address"),
        new("255.255.255.255/32", "the broadcast address"),
        new("::/128", "the unspecified address"),
        new("::1/128", "a loopback address"),
        new("::ffff:0:0/96", "an IPv4 address written as IPv6"),
        new("fe80::/10", "a link-local address"),
        new("ff00::/8", "a multicast address"),
    ];

    /// <summary>The addresses that cannot be a VIP or a member.</summary>
    public static IEnumerable<AddressRange> Unusable => Kinds.Select(kind => kind.Range);

    /// <summary>Why an address cannot be a VIP or a member; null if it can, or if there is no address.</summary>
    public static string? WhyUnusable(HostAddress address) =>
        address.IsNone ? null : Kinds.FirstOrDefault(kind => kind.Range.Holds(address.Ip))?.Reason;

    private sealed record Kind(string Cidr, string Reason)
    {
        public AddressRange Range { get; } = Addresses.Cidr.Parse(Cidr).Range;
    }
}
