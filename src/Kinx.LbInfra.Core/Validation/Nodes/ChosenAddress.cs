using Kinx.LbInfra.Core.Addresses;
using Kinx.LbInfra.Core.Specs.Fields;
using Kinx.LbInfra.Core.Specs.LoadBalancers;
using Kinx.LbInfra.Core.Specs.Sites;
using Kinx.LbInfra.Core.Text;

namespace Kinx.LbInfra.Core.Validation.Nodes;

/// <summary>An address that a stack chooses for a node, with the network of the site that must contain it.</summary>
/// <param name="Path">The place of the address in the file.</param>
/// <param name="Address">The address; never <see cref="HostAddress.None"/>.</param>
/// <param name="Network">Name of the network, for messages.</param>
/// <param name="Cidr">The subnet of the network with the family of the address; null if the site has none.</param>
internal sealed record ChosenAddress(YamlPath Path, HostAddress Address, string Network, Cidr? Cidr)
{
    /// <summary>The well-formed addresses of one node.</summary>
    public static IEnumerable<ChosenAddress> Of(NodeAddressSpec node, SiteSpec site) =>
        new[]
        {
            new ChosenAddress(node.At(it => it.Management), node.Management, "management", site.Management.Cidr),
            new ChosenAddress(node.At(it => it.L3), node.L3, "L3", site.L3.Cidr),
            new ChosenAddress(node.At(it => it.L3V6), node.L3V6 ?? HostAddress.None, "L3", site.L3.CidrV6),
        }.Where(chosen => !chosen.Address.IsNone);
}
