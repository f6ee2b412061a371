using System.Globalization;
using System.Net;

namespace Kinx.LbInfra.Core.Addresses;

/// <summary>
/// IPv4 addresses written as IPv6 (<c>::ffff:10.0.0.1</c>, RFC 4291 2.5.5.2). No packet carries them: they stand for IPv4 inside programs.
/// </summary>
internal static class MappedAddress
{
    private const int Prefix = 96;

    /// <summary>True if a text is such an address, or a network that is written with one.</summary>
    public static bool Is(string text) => Read(text) is not null;

    /// <summary>The IPv4 address or network that was meant; null if that is not clear.</summary>
    public static string? InIPv4(string text)
    {
        if (Read(text) is not { } address) return null;
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0) return address.ToString();
        if (!int.TryParse(text[(slash + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var length)) return null;
        // Some write the length that the IPv4 network has.
        var bits = length >= Prefix ? length - Prefix : length;
        if (bits > 32) return null;
        return Cidr.Read(string.Create(CultureInfo.InvariantCulture, $"{address}/{bits}"))?.ToString();
    }

    private static IPAddress? Read(string text) =>
        HostAddress.Read(text.Split('/')[0]) is { IsNone: false, Ip: { IsIPv4MappedToIPv6: true } ip } ? ip.MapToIPv4() : null;
}
