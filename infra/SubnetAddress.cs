using System.Net;

namespace Kinx.LbInfra.Infra;

/// <summary>Selects the relevant address of a port: a network may have other subnets than the one in the site file.</summary>
internal static class SubnetAddress
{
    /// <summary>The first address in the subnet; null if there is none, or no subnet.</summary>
    public static string? Find(IEnumerable<string> addresses, string? cidr) =>
        cidr is null ? null : addresses.FirstOrDefault(address => IPNetwork.Parse(cidr).Contains(IPAddress.Parse(address)));
}
