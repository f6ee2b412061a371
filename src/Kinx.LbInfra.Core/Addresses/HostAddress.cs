using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Kinx.LbInfra.Core.Addresses;

/// <summary>The IP address of one host. Different spellings of an address are equal.</summary>
// A class, because .NET compiles its collections and queries over a struct of ours at every start.
public sealed record HostAddress
{
    private readonly IPAddress? _ip;

    private HostAddress(IPAddress? ip) => _ip = ip;

    /// <summary>Stands for a required address that is missing or broken, and is an empty text; only rules see it.</summary>
    public static HostAddress None { get; } = new((IPAddress?)null);

    /// <summary>True for <see cref="None"/>.</summary>
    public bool IsNone => _ip is null;

    /// <summary>IPv4 or IPv6.</summary>
    public IpFamily Family => _ip?.AddressFamily == AddressFamily.InterNetworkV6 ? IpFamily.IPv6 : IpFamily.IPv4;

    /// <summary>The address in the form that a port can follow: <c>192.0.2.1</c> or <c>[2001:db8::1]</c>.</summary>
    public string Bracketed => Family == IpFamily.IPv6 ? $"[{_ip}]" : ToString();

    /// <summary>The network that contains only this address: <c>192.0.2.1/32</c> or <c>2001:db8::1/128</c>.</summary>
    /// <exception cref="InvalidOperationException">This is <see cref="None"/>.</exception>
    public Cidr Network => new(new IPNetwork(Ip, Family == IpFamily.IPv6 ? 128 : 32));

    internal IPAddress Ip => _ip ?? throw new InvalidOperationException("there is no address");

    /// <summary>
    /// Reads an address as OpenStack does, without shorthands and zones; null if the text is not one, such as <c>1.2.3</c>,
    /// <c>01.2.3.4</c> or <c>fe80::1%eth0</c>.
    /// </summary>
    public static HostAddress? Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!IPAddress.TryParse(text, out var address) || text.Contains('%', StringComparison.Ordinal)) return null;
        // .NET also accepts octal, hexadecimal and shortened IPv4 addresses, and brackets around IPv6 addresses.
        if (address.AddressFamily == AddressFamily.InterNetwork) return address.ToString() == text ? new HostAddress(address) : null;
        return text.Contains('[', StringComparison.Ordinal) ? null : new HostAddress(address);
    }

    /// <summary>Parses an address that OpenStack or a constant gives.</summary>
    /// <exception cref="FormatException">The text is not an IP address.</exception>
    public static HostAddress Parse(string text) => Read(text) ?? throw new FormatException($"\"{text}\" is no IP address");

    /// <summary>The address with a port: <c>192.0.2.1:80</c> or <c>[2001:db8::1]:80</c>.</summary>
    public string WithPort(int port)
    {
        if (Family == IpFamily.IPv6) return string.Create(CultureInfo.InvariantCulture, $"[{_ip}]:{port}");
        return string.Create(CultureInfo.InvariantCulture, $"{_ip}:{port}");
    }

    /// <summary>The canonical form: <c>2001:db8::1</c>, however the zeros were written.</summary>
    public override string ToString() => _ip?.ToString() ?? "";

    internal static HostAddress Of(IPAddress ip) => new(ip);
}
