using Kinx.LbInfra.Core.Addresses;
using Kinx.LbInfra.Core.Diagnostics;
using Kinx.LbInfra.Core.Specs;
using Kinx.LbInfra.Core.Specs.LoadBalancers;
using Kinx.LbInfra.Core.Specs.Sites;

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
        (string Name, string? Cidr)[] subnets = [("management", site.Management.Cidr), ("L3", site.L3.Cidr), ("L3", site.L3.CidrV6)];
        var inside =
            from vip in loadBalancers.SelectMany(Vip.Of)
            from subnet in subnets
            where IpText.IsIn(vip.Address, subnet.Cidr)
            select SpecDiagnostics.VipInNodeSubnet(vip.Path, vip.Address, subnet.Name, subnet.Cidr!);
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
            if (!candidates.Exists(pool => pool.Value.Holds(vip.Address) || pool.Value.Cidrs.Contains("")))
            {
                yield return SpecDiagnostics.VipOutsidePools(
                    vip.Path, vip.Address, IpText.Family(vip.Address), Networks(candidates, vip.Address));
            }
        }
    }

    private static string Networks(IEnumerable<KeyValuePair<string, VipPoolSpec>> pools, string vip) => string.Join(
        ", ",
        pools.OrderBy(pool => pool.Key, StringComparer.Ordinal)
            .SelectMany(pool => pool.Value.Cidrs)
            .Where(cidr => IpText.Family(cidr) == IpText.Family(vip)));
}
