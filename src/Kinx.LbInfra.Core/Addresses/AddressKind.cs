namespace Kinx.LbInfra.Core.Addresses;

/// <summary>Addresses to which traffic cannot or must not be sent.</summary>
internal static class AddressKind
{
    private static readonly (AddressRange Range, string Reason)[] Kinds =
    [
        (AddressRange.Parse("0.0.0.0/32"), "the unspecified address"),
        (AddressRange.Parse("127.0.0.0/8"), "a loopback address"),
        // The default of Octavia's reserved_ips.
        (AddressRange.Parse("169.254.169.254/32"), "reserved for the metadata service"),
        (AddressRange.Parse("224.0.0.0/4"), "a multicast address"),
        (AddressRange.Parse("255.255.255.255/32"), "the broadcast address"),
        (AddressRange.Parse("::/128"), "the unspecified address"),
        (AddressRange.Parse("::1/128"), "a loopback address"),
        (AddressRange.Parse("::ffff:0:0/96"), "an IPv4 address written as IPv6"),
        (AddressRange.Parse("fe80::/10"), "a link-local address"),
        (AddressRange.Parse("ff00::/8"), "a multicast address"),
    ];

    /// <summary>The addresses that cannot be a VIP or a member.</summary>
    public static IEnumerable<AddressRange> Unusable => Kinds.Select(kind => kind.Range);

    /// <summary>Why an address cannot be a VIP or a member; null if it can, or if the text is not an address.</summary>
    public static string? WhyUnusable(string text) =>
        IpText.Address(text) is { } address ? Kinds.FirstOrDefault(kind => kind.Range.Holds(address)).Reason : null;
}
