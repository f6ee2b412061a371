using Kinx.LbInfra.Core.Addresses;
using Kinx.LbInfra.Core.Diagnostics;
using Kinx.LbInfra.Core.Specs;
using Kinx.LbInfra.Core.Specs.Fields;
using Kinx.LbInfra.Core.Specs.Sites;
using Kinx.LbInfra.Core.Text;

namespace Kinx.LbInfra.Core.Validation.Sites;

/// <summary>The node subnets of a site have the address families of their keys and overlap neither each other nor the VIP pools.</summary>
internal sealed class SiteSubnetRule : IStackRule
{
    public IEnumerable<Diagnostic> Check(LoadedStack stack)
    {
        var (management, l3) = (stack.Site.Management, stack.Site.L3);
        return Family(management.At(it => it.Cidr), management.Cidr, IpFamily.IPv4)
            .Concat(Family(l3.At(it => it.Cidr), l3.Cidr, IpFamily.IPv4))
            .Concat(Family(l3.At(it => it.CidrV6), l3.CidrV6 ?? Cidr.None, IpFamily.IPv6))
            .Concat(Apart(management, l3))
            .Concat(VipPools(stack.Site));
    }

    private static IEnumerable<Diagnostic> Family(YamlPath path, Cidr cidr, IpFamily family)
    {
        if (!cidr.IsNone && cidr.Family != family) yield return SiteDiagnostics.SubnetFamily(path, cidr, family);
    }

    private static IEnumerable<Diagnostic> Apart(ManagementSpec management, L3NetworkSpec l3)
    {
        if (management.Cidr.Overlaps(l3.Cidr)) yield return SiteDiagnostics.SubnetsOverlap(l3.At(it => it.Cidr), l3.Cidr, management.Cidr);
    }

    private static IEnumerable<Diagnostic> VipPools(SiteSpec site) =>
        from pool in site.VipPools.Values
        from item in pool.Cidrs.Index()
        from subnet in NodeSubnet.Of(site)
        where item.Item.Overlaps(subnet.Cidr)
        select SiteDiagnostics.VipPoolInNodeSubnet(pool.At(it => it.Cidrs).Item(item.Index), item.Item, subnet.Network, subnet.Cidr);
}
