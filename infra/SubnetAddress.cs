using System.Net;

namespace Kinx.LbInfra.Infra;

/// <summary>Picks the address that counts from those of a port: a network may have more subnets than the one that the site names.</summary>
internal static class SubnetAddress
{
    /// <summary>Null: none of them lies in the subnet, or there is no subnet.</summary>
    public static string? Find(IEnumerable<string> addresses, string? cidr) =>
        cidr is null ? null : addresses.FirstOrDefault(address => IPNetwork.Parse(cidr).Contains(IPAddress.Parse(address)));
}
