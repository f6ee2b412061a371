using System.Net;
using System.Net.Sockets;
using System.Text.Json.Serialization;

namespace Kinx.LbInfra.Lab.Nodes;

/// <summary>A fixed IP with the prefix length of its subnet.</summary>
/// <param name="Address">Without a prefix length.</param>
/// <param name="PrefixLength">0 to 32, or to 128.</param>
/// <param name="Gateway">Null: the subnet offers no default route.</param>
/// <param name="IsDynamic">The node gets it by DHCP, since its subnet has that. IPv4 only.</param>
internal sealed record NodeAddress(string Address, int PrefixLength, string? Gateway = null, bool IsDynamic = false)
{
    /// <summary>The first address of the subnet.</summary>
    [JsonIgnore]
    public IPAddress Base => Masked(host: 0x00);

    /// <summary>The last address that a host of the subnet can have; IPv4.</summary>
    [JsonIgnore]
    public IPAddress Last
    {
        get
        {
            var bytes = Masked(host: 0xff).GetAddressBytes();
            bytes[^1]--;
            return new IPAddress(bytes);
        }
    }

    /// <param name="text">An address or a CIDR.</param>
    /// <exception cref="FormatException">It is neither.</exception>
    public static bool IsIpv6(string text) =>
        IPAddress.Parse(text.Split('/')[0]).AddressFamily == AddressFamily.InterNetworkV6;

    // Bits of the host part are replaced by those of `host`.
    private IPAddress Masked(byte host)
    {
        var bytes = IPAddress.Parse(Address).GetAddressBytes();
        for (var bit = PrefixLength; bit < bytes.Length * 8; bit++)
        {
            var mask = (byte)(0x80 >> (bit % 8));
            bytes[bit / 8] = (byte)((bytes[bit / 8] & ~mask) | (host & mask));
        }

        return new IPAddress(bytes);
    }
}
