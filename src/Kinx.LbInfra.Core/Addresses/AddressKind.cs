using System.Net;
using System.Net.Sockets;

namespace Kinx.LbInfra.Core.Addresses;

/// <summary>Addresses that no traffic can be sent to, or must not.</summary>
internal static class AddressKind
{
    // Octavia's default reserved_ips: the metadata service.
    private static readonly IPAddress Metadata = IPAddress.Parse("169.254.169.254");

    /// <summary>Why an address cannot be a VIP or a member; null when it can. Texts that are no address give null too.</summary>
    public static string? WhyUnusable(string text)
    {
        if (IpText.Address(text) is not { } address) return null;
        if (address.Equals(IPAddress.Any) || address.Equals(IPAddress.IPv6Any)) return "the unspecified address";
        if (IPAddress.IsLoopback(address)) return "a loopback address";
        if (address.Equals(Metadata)) return "reserved for the metadata service";
        if (address.IsIPv6Multicast || (IsV4(address) && address.GetAddressBytes()[0] is >= 224 and < 240)) return "a multicast address";
        if (address.IsIPv6LinkLocal) return "a link-local address";
        if (address.IsIPv4MappedToIPv6) return "an IPv4 address written as IPv6";
        return address.Equals(IPAddress.Broadcast) ? "the broadcast address" : null;
    }

    /// <summary><c>IPv4</c> or <c>IPv6</c>.</summary>
    public static string Family(string text) => text.Contains(':', StringComparison.Ordinal) ? "IPv6" : "IPv4";

    /// <summary>True when both are well formed and the address lies in the network.</summary>
    public static bool IsIn(string address, string? cidr) =>
        IpText.Address(address) is { } ip && cidr is not null && IpText.Network(cidr) is { } network && network.Contains(ip);

    private static bool IsV4(IPAddress address) => address.AddressFamily == AddressFamily.InterNetwork;
}
