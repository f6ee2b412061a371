using System.Net;

namespace Kinx.LbInfra.Core.Addresses;

/// <summary>The host part of an IPv4 address, from which AS numbers of nodes are derived.</summary>
public static class HostOffset
{
    /// <summary>The distance from the network address: 263 for <c>172.20.1.7</c> in <c>172.20.0.0/22</c>.</summary>
    /// <exception cref="FormatException">One of the arguments is not IPv4.</exception>
    public static uint Of(string address, string cidr)
    {
        var network = IPNetwork.Parse(cidr);
        var mask = network.PrefixLength == 0 ? 0 : uint.MaxValue << (32 - network.PrefixLength);
        return Number(IPAddress.Parse(address)) & ~mask;
    }

    private static uint Number(IPAddress address)
    {
        var bytes = address.GetAddressBytes();
        if (bytes.Length != 4) throw new FormatException($"address \"{address}\" is not IPv4");
        return System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(bytes);
    }
}
