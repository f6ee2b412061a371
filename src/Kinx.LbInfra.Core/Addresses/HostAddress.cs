using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Kinx.LbInfra.Core.Addresses;

/// <summary>The IP address of one host. Different spellings of an address are equal.</summary>
/// <param name="Ip">The address, without a zone.</param>
public readonly record struct HostAddress(IPAddress Ip)
{
    /// <summary>IPv4 or IPv6.</summary>
    public IpFamily Family => Ip.AddressFamily == AddressFamily.InterNetworkV6 ? IpFamily.IPv6 : IpFamily.IPv4;

    /// <summary>The address in the form that a port can follow: <c>192.0.2.1</c> or <c>[2001:db8::1]</c>.</summary>
    public string Bracketed => Family == IpFamily.IPv6 ? $"[{Ip}]" : Ip.ToString();

    /// <summary>The network that contains only this address: <c>192.0.2.1/32</c> or <c>2001:db8::1/128</c>.</summary>
    public string Cidr => $"{Ip}/{(Family == IpFamily.IPv6 ? "128" : "32")}";

    /// <summary>Parses a text that passed validation.</summary>
    /// <exception cref="FormatException">The text is not an IP address.</exception>
    public static HostAddress Parse(string text) => new(IPAddress.Parse(text));

    /// <summary>The address with a port: <c>192.0.2.1:80</c> or <c>[2001:db8::1]:80</c>.</summary>
    public string WithPort(int port)
    {
        if (Family == IpFamily.IPv6) return string.Create(CultureInfo.InvariantCulture, $"[{Ip}]:{port}");
        return string.Create(CultureInfo.InvariantCulture, $"{Ip}:{port}");
    }

    /// <summary>The canonical form: <c>2001:db8::1</c>, however the zeros were written.</summary>
    public override string ToString() => Ip.ToString();
}
