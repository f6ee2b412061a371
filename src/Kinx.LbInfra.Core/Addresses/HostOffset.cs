using System.Net;

namespace Kinx.LbInfra.Core.Addresses;

/// <summary>The host part of an IPv4 address in its subnet, which numbers nodes within a site.</summary>
public static class HostOffset
{
    /// <summary>0 for the network address itself: <c>172.20.1.7</c> in <c>172.20.0.0/22</c> gives 263.</summary>
    /// <exception cref="FormatException">One of them is not IPv4.</exception>
    public static uint Of(string address, string cidr)
    {
        var network = IPNetwork.Parse(cidr);
        var mask = network.PrefixLength == 0 ? 0 : uint.MaxValue << (32 - network.PrefixLength);
        return Number(IPAddress.Parse(address)) & ~mask;
    }

    private static uint Number(IPAddress address)
    {
        var bytes = address.GetAddressBytes();
        if (bytes.Length != 4)
            throw new FormatException($"address \"{address}\" is not IPv4");
        return System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(bytes);
    }
}
