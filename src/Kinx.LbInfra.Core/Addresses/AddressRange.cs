using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;

namespace Kinx.LbInfra.Core.Addresses;

/// <summary>Addresses of one family, both ends included.</summary>
internal readonly record struct AddressRange(AddressFamily Family, UInt128 First, UInt128 Last)
{
    public static AddressRange Of(IPNetwork network)
    {
        var bytes = network.BaseAddress.GetAddressBytes();
        var first = Number(network.BaseAddress);
        var hostBits = (bytes.Length * 8) - network.PrefixLength;
        var hosts = hostBits == 128 ? UInt128.MaxValue : (UInt128.One << hostBits) - 1;
        return new AddressRange(network.BaseAddress.AddressFamily, first, first + hosts);
    }

    public bool Holds(UInt128 number) => number >= First && number <= Last;

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
