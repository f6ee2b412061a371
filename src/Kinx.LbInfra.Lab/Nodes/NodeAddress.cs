using System.Net;
using System.Net.Sockets;

namespace Kinx.LbInfra.Lab.Nodes;

/// <summary>A fixed IP with the prefix length of its subnet.</summary>
/// <param name="Address">Without a prefix length.</param>
/// <param name="PrefixLength">0 to 32, or to 128.</param>
/// <param name="Gateway">Null: the subnet offers no default route.</param>
internal sealed record NodeAddress(string Address, int PrefixLength, string? Gateway = null)
{
    /// <param name="text">An address or a CIDR.</param>
    /// <exception cref="FormatException">It is neither.</exception>
    public static bool IsIpv6(string text) =>
        IPAddress.Parse(text.Split('/')[0]).AddressFamily == AddressFamily.InterNetworkV6;
}
