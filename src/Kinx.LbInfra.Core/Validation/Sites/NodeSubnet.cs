using Kinx.LbInfra.Core.Addresses;
using Kinx.LbInfra.Core.Specs.Sites;

namespace Kinx.LbInfra.Core.Validation.Sites;

/// <summary>A subnet of the site in which nodes have addresses.</summary>
/// <param name="Network">Name of the network, for messages.</param>
/// <param name="Cidr">Contains no address if it could not be read.</param>
internal sealed record NodeSubnet(string Network, Cidr Cidr)
{
    /// <summary>The subnets of a site.</summary>
    public static IReadOnlyList<NodeSubnet> Of(SiteSpec site) =>
    [
        new("management", site.Management.Cidr),
        new("L3", site.L3.Cidr),
        new("L3", site.L3.CidrV6 ?? Cidr.None),
    ];
}
