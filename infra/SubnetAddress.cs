using Kinx.LbInfra.Core.Addresses;

namespace Kinx.LbInfra.Infra;

/// <summary>Selects the relevant address of a port: a network may have other subnets than the one in the site file.</summary>
internal static class SubnetAddress
{
    /// <summary>The first address in the subnet; null if there is none, or no subnet.</summary>
    public static HostAddress? Find(IEnumerable<string> addresses, Cidr? cidr) =>
        cidr is null ? null : addresses.Select(HostAddress.Parse).FirstOrDefault(cidr.Contains);
}
