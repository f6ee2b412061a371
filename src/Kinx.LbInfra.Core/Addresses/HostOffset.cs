using System.Buffers.Binary;

namespace Kinx.LbInfra.Core.Addresses;

/// <summary>The host part of an IPv4 address, from which AS numbers of nodes are derived.</summary>
public static class HostOffset
{
    /// <summary>The distance from the network address: 263 for <c>172.20.1.7</c> in <c>172.20.0.0/22</c>.</summary>
    /// <exception cref="FormatException">The address is not IPv4.</exception>
    public static uint Of(HostAddress address, Cidr network)
    {
        ArgumentNullException.ThrowIfNull(address);
        ArgumentNullException.ThrowIfNull(network);
        if (address.IsNone || address.Family != IpFamily.IPv4) throw new FormatException($"address \"{address}\" is not IPv4");
        var mask = network.PrefixLength == 0 ? 0 : uint.MaxValue << (32 - network.PrefixLength);
        return BinaryPrimitives.ReadUInt32BigEndian(address.Ip.GetAddressBytes()) & ~mask;
    }
}
