using Kinx.LbInfra.Core.Specs.Fields;
using Kinx.LbInfra.Core.Specs.LoadBalancers;
using Kinx.LbInfra.Core.Specs.Sites;
using Kinx.LbInfra.Core.Text;

namespace Kinx.LbInfra.Core.Validation.Nodes;

/// <summary>An address that a stack chooses for a node, with the site's network that it must be in.</summary>
/// <param name="Path">Where the address stands.</param>
/// <param name="Address">As the file has it; never empty.</param>
/// <param name="Network">The network's name in messages.</param>
/// <param name="Cidr">The network's subnet of the address's family; null when the site has none.</param>
internal sealed record ChosenAddress(YamlPath Path, string Address, string Network, string? Cidr)
{
    /// <summary>The addresses of one node that could be read.</summary>
    public static IEnumerable<ChosenAddress> Of(NodeAddressSpec node, SiteSpec site) =>
        new[]
        {
            new ChosenAddress(node.At(it => it.Management), node.Management, "management", site.Management.Cidr),
            new ChosenAddress(node.At(it => it.L3), node.L3, "L3", site.L3.Cidr),
            new ChosenAddress(node.At(it => it.L3V6), node.L3V6 ?? "", "L3", site.L3.CidrV6),
        }.Where(chosen => chosen.Address.Length > 0);
}
