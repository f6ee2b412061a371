using Kinx.LbInfra.Core.Addresses;
using Kinx.LbInfra.Core.Diagnostics;
using Kinx.LbInfra.Core.Specs;
using Kinx.LbInfra.Core.Specs.LoadBalancers;
using Kinx.LbInfra.Core.Specs.Sites;
using Kinx.LbInfra.Core.Validation.Sites;

namespace Kinx.LbInfra.Core.Validation.LoadBalancers;

/// <summary>
/// A VIP is outside the node subnets, where hosts would look for it by ARP instead of asking the switches, and inside the site's VIP
/// pools, if there are any.
/// </summary>
internal sealed class VipSubnetRule : IStackRule
{
    public IEnumerable<Diagnostic> Check(LoadedStack stack)
    {
        var (site, loadBalancers) = (stack.Site, stack.Stack.LoadBalancers);
        var subnets = NodeSubnet.Of(site);
        var inside =
            from vip in loadBalancers.SelectMany(Vip.Of)
            from subnet in subnets
            where subnet.Cidr.Contains(vip.Address)
            select SpecDiagnostics.VipInNodeSubnet(vip.Path, vip.Address, subnet.Network, subnet.Cidr);
        return inside.Concat(loadBalancers.SelectMany(loadBalancer => OutsidePools(loadBalancer, site)));
    }

    private static IEnumerable<Diagnostic> OutsidePools(LoadBalancerSpec loadBalancer, SiteSpec site)
    {
        var pools = site.VipPools.Where(pool => loadBalancer.VipPool is null || pool.Key == loadBalancer.VipPool).ToList();
        if (pools.Count == 0) yield break;
        // "vip_pool" applies only to the first VIP; additional ones may come from any pool.
        foreach (var (index, vip) in Vip.Of(loadBalancer).Index())
        {
            var candidates = index == 0 ? pools : [.. site.VipPools];
            if (!candidates.Exists(pool => pool.Value.Holds(vip.Address) || pool.Value.Cidrs.Any(cidr => cidr.IsNone)))
            {
                yield return SpecDiagnostics.VipOutsidePools(
                    vip.Path, vip.Address, vip.Address.Family, Networks(candidates, vip.Address.Family));
            }
        }
    }

    private static string Networks(IEnumerable<KeyValuePair<string, VipPoolSpec>> pools, IpFamily family) => string.Join(
        ", ",
        pools.OrderBy(pool => pool.Key, StringComparer.Ordinal)
            .SelectMany(pool => pool.Value.Cidrs)
            .Where(cidr => cidr.Family == family));
}
