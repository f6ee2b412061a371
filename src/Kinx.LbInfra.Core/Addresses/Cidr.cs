using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Kinx.LbInfra.Core.Addresses;

/// <summary>An IPv4 or IPv6 network, with its host bits cleared. Different spellings of a network are equal.</summary>
public sealed record Cidr
{
    private readonly IPNetwork _network;
    private readonly string _text;

    internal Cidr(IPNetwork network) => (_network, _text) = (network, network.ToString());

    private Cidr() => _text = "";

    /// <summary>
    /// Stands for a required network that is missing or broken, and is an empty text; only rules see it. Contains no address.
    /// </summary>
    public static Cidr None { get; } = new();

    /// <summary>True for <see cref="None"/>.</summary>
    public bool IsNone => _text.Length == 0;

    /// <summary>IPv4 or IPv6.</summary>
    public IpFamily Family => _network.BaseAddress.AddressFamily == AddressFamily.InterNetworkV6 ? IpFamily.IPv6 : IpFamily.IPv4;

    /// <summary>Number of bits that all addresses share, 0 to 32 or 128.</summary>
    public int PrefixLength => _network.PrefixLength;

    /// <summary>The network address, which is the lowest one.</summary>
    public HostAddress First => IsNone ? HostAddress.None : HostAddress.Of(_network.BaseAddress);

    /// <summary>The broadcast address; null for IPv6 and for IPv4 networks with fewer than four addresses.</summary>
    public HostAddress? Broadcast =>
        IsNone || Family == IpFamily.IPv6 || PrefixLength > 30 ? null : HostAddress.Of(Range.Address(Range.Last));

    internal AddressRange Range => AddressRange.Of(_network);

    /// <summary>
    /// Reads a network and clears its host bits; null if the text is not one. A plain address is a network of one host.
    /// </summary>
    public static Cidr? Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        if (HostAddress.Read(slash < 0 ? text : text[..slash]) is not { } address) return null;
        var bits = address.Family == IpFamily.IPv4 ? 32 : 128;
        var length = bits;
        if (slash >= 0 && !int.TryParse(text[(slash + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out length)) return null;
        return length > bits ? null : new Cidr(new IPNetwork(Masked(address.Ip, length), length));
    }

    /// <summary>Parses a network that OpenStack or a constant gives.</summary>
    /// <exception cref="FormatException">The text is not a network.</exception>
    public static Cidr Parse(string text) => Read(text) ?? throw new FormatException($"\"{text}\" is no network");

    /// <summary>True if the network contains the address.</summary>
    public bool Contains(HostAddress address)
    {
        ArgumentNullException.ThrowIfNull(address);
        return !IsNone && !address.IsNone && _network.Contains(address.Ip);
    }

    /// <summary>True if an address is in both networks.</summary>
    public bool Overlaps(Cidr other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Contains(other.First) || other.Contains(First);
    }

    /// <inheritdoc/>
    public bool Equals(Cidr? other) => other?._text == _text;

    /// <inheritdoc/>
    public override int GetHashCode() => _text.GetHashCode(StringComparison.Ordinal);

    /// <summary>The canonical form: <c>10.0.0.0/8</c>.</summary>
    public override string ToString() => _text;

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
