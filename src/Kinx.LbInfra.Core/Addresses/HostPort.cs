using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Kinx.LbInfra.Core.Addresses;

/// <summary>Addresses in the one form that every file and every reader agrees on.</summary>
internal static class HostPort
{
    /// <summary>The canonical form: <c>2001:db8::1</c>, whatever zeros were written.</summary>
    public static string Address(string address) => IPAddress.Parse(address).ToString();

    public static bool IsV6(string address) => IPAddress.Parse(address).AddressFamily == AddressFamily.InterNetworkV6;

    /// <summary><c>192.0.2.1:80</c> or <c>[2001:db8::1]:80</c>.</summary>
    public static string Join(string address, int port) => Join(IPAddress.Parse(address), port);

    /// <inheritdoc cref="Join(string, int)"/>
    public static string Join(IPAddress address, int port) => address.AddressFamily == AddressFamily.InterNetworkV6
        ? string.Create(CultureInfo.InvariantCulture, $"[{address}]:{port}")
        : string.Create(CultureInfo.InvariantCulture, $"{address}:{port}");

    /// <summary><c>192.0.2.1</c> or <c>[2001:db8::1]</c>: where a port could follow.</summary>
    public static string Bracketed(string address) => IsV6(address) ? $"[{Address(address)}]" : Address(address);

    /// <summary><c>192.0.2.1/32</c> or <c>2001:db8::1/128</c>.</summary>
    public static string Prefix(string address) => $"{Address(address)}/{(IsV6(address) ? "128" : "32")}";
}
