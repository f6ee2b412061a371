using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;

namespace Kinx.LbInfra.Core.Addresses;

/// <summary>A range of addresses of one family, as numbers.</summary>
/// <param name="Family">InterNetwork or InterNetworkV6.</param>
/// <param name="First">The lowest address.</param>
/// <param name="Last">The highest address, included in the range.</param>
internal readonly record struct AddressRange(AddressFamily Family, UInt128 First, UInt128 Last)
{
    /// <summary>All addresses of a network.</summary>
    public static AddressRange Of(IPNetwork network)
    {
        var bytes = network.BaseAddress.GetAddressBytes();
        var first = Number(network.BaseAddress);
        var hostBits = (bytes.Length * 8) - network.PrefixLength;
        var hosts = hostBits == 128 ? UInt128.MaxValue : (UInt128.One << hostBits) - 1;
        return new AddressRange(network.BaseAddress.AddressFamily, first, first + hosts);
    }

    /// <summary>True if the range contains the address with this number.</summary>
    public bool Holds(UInt128 number) => number >= First && number <= Last;

    /// <summary>
    /// True if the range contains the address. Unlike <see cref="IPNetwork"/>, does not treat an IPv4-mapped IPv6 address as IPv4.
    /// </summary>
    public bool Holds(IPAddress address) => address.AddressFamily == Family && Holds(Number(address));

    /// <summary>The address with this number.</summary>
    public IPAddress Address(UInt128 number)
    {
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteUInt128BigEndian(bytes, number);
        return new IPAddress(Family == AddressFamily.InterNetwork ? bytes[12..] : bytes);
    }

    private static UInt128 Number(IPAddress address)
    {
        Span<byte> bytes = stackalloc byte[16];
        bytes.Clear();
        var own = address.GetAddressBytes();
        own.CopyTo(bytes[(16 - own.Length)..]);
        return BinaryPrimitives.ReadUInt128BigEndian(bytes);
    }
}
