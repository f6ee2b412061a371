using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Kinx.LbInfra.Core.Addresses;

/// <summary>Parses IP addresses and networks as OpenStack does, without shorthands and zones.</summary>
public static class IpText
{
    /// <summary>The address; null if the text is not one, such as <c>1.2.3</c>, <c>01.2.3.4</c> or <c>fe80::1%eth0</c>.</summary>
    public static IPAddress? Address(string text)
    {
        if (!IPAddress.TryParse(text, out var address) || text.Contains('%', StringComparison.Ordinal)) return null;
        // .NET also accepts octal, hexadecimal and shortened IPv4 addresses, and brackets around IPv6 addresses.
        if (address.AddressFamily == AddressFamily.InterNetwork) return address.ToString() == text ? address : null;
        return text.Contains('[', StringComparison.Ordinal) ? null : address;
    }

    /// <summary>The network with its host bits cleared; null if the text is not one. A plain address is a network of one host.</summary>
    public static IPNetwork? Network(string text)
    {
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        if (Address(slash < 0 ? text : text[..slash]) is not { } address) return null;
        var bits = address.AddressFamily == AddressFamily.InterNetwork ? 32 : 128;
        var length = bits;
        if (slash >= 0 && !int.TryParse(text[(slash + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out length)) return null;
        if (length > bits) return null;
        return new IPNetwork(Masked(address, length), length);
    }

    /// <summary>The family of a well-formed address or network.</summary>
    public static IpFamily Family(string addressOrCidr) =>
        addressOrCidr.Contains(':', StringComparison.Ordinal) ? IpFamily.IPv6 : IpFamily.IPv4;

    /// <summary>True if both are well formed and the network contains the address.</summary>
    public static bool IsIn(string address, string? cidr) =>
        cidr is not null && Address(address) is { } ip && Network(cidr) is { } network && network.Contains(ip);

    /// <summary>True for the last address of an IPv4 network with at least four addresses.</summary>
    public static bool IsBroadcast(string text, IPNetwork network) =>
        network is { BaseAddress.AddressFamily: AddressFamily.InterNetwork, PrefixLength: <= 30 }
        && AddressRange.Of(network) is var range
        && range.Address(range.Last).Equals(Address(text));

    private static IPAddress Masked(IPAddress address, int length)
    {
        var bytes = address.GetAddressBytes();
        for (var index = 0; index < bytes.Length; index++)
        {
            var kept = Math.Clamp(length - (index * 8), 0, 8);
            bytes[index] &= (byte)(0xff << (8 - kept));
        }

        return new IPAddress(bytes);
    }
}
