using System.Net;

namespace Kinx.LbInfra.Core.Addresses;

/// <summary>Addresses that no traffic can be sent to, or must not be.</summary>
internal static class AddressKind
{
    private static readonly (IPNetwork Network, string Reason)[] Kinds =
    [
        (IPNetwork.Parse("0.0.0.0/32"), "the unspecified address"),
        (IPNetwork.Parse("127.0.0.0/8"), "a loopback address"),
        // Octavia's default reserved_ips.
        (IPNetwork.Parse("169.254.169.254/32"), "reserved for the metadata service"),
        (IPNetwork.Parse("224.0.0.0/4"), "a multicast address"),
        (IPNetwork.Parse("255.255.255.255/32"), "the broadcast address"),
        (IPNetwork.Parse("::/128"), "the unspecified address"),
        (IPNetwork.Parse("::1/128"), "a loopback address"),
        (IPNetwork.Parse("::ffff:0:0/96"), "an IPv4 address written as IPv6"),
        (IPNetwork.Parse("fe80::/10"), "a link-local address"),
        (IPNetwork.Parse("ff00::/8"), "a multicast address"),
    ];

    /// <summary>The networks of addresses that cannot be a VIP or a member.</summary>
    public static IEnumerable<IPNetwork> Unusable => Kinds.Select(kind => kind.Network);

    /// <summary>Why an address cannot be a VIP or a member; null when it can be, and for texts that are no address.</summary>
    public static string? WhyUnusable(string text) =>
        IpText.Address(text) is { } address ? Kinds.FirstOrDefault(kind => kind.Network.Contains(address)).Reason : null;
}
