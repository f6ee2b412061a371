using Kinx.LbInfra.Core.Addresses;
using Kinx.LbInfra.Core.Diagnostics;
using Kinx.LbInfra.Core.Specs;
using Kinx.LbInfra.Core.Specs.Fields;
using Kinx.LbInfra.Core.Specs.LoadBalancers;

namespace Kinx.LbInfra.Core.Validation.LoadBalancers;

/// <summary>A load balancer has a VIP, and each VIP is a unique unicast address that the site can announce.</summary>
internal sealed class VipRule : IStackRule
{
    public IEnumerable<Diagnostic> Check(LoadedStack stack)
    {
        // Another rule reports a site without gateways.
        var families = stack.Site.Bgp.Gateways.Select(gateway => gateway.Address.Family).ToList();
        return stack.Stack.LoadBalancers.SelectMany(loadBalancer => Missing(loadBalancer).Concat(Unusable(loadBalancer, families)))
            .Concat(Twice(stack.Stack));
    }

    private static IEnumerable<Diagnostic> Missing(LoadBalancerSpec loadBalancer)
    {
        if (loadBalancer.VipAddress is null)
        {
            yield return SpecDiagnostics.VipMissing(loadBalancer.At(it => it.VipAddress), loadBalancer.Name, loadBalancer.VipPool);
        }
    }

    private static IEnumerable<Diagnostic> Unusable(LoadBalancerSpec loadBalancer, List<IpFamily> families)
    {
        foreach (var vip in Vip.Of(loadBalancer))
        {
            if (AddressKind.WhyUnusable(vip.Address) is { } reason)
            {
                yield return SpecDiagnostics.VipUnusable(vip.Path, vip.Address, reason);
            }
            else if (families.Count > 0 && !families.Contains(vip.Address.Family))
            {
                yield return SpecDiagnostics.VipFamilyNotRouted(vip.Path, vip.Address, vip.Address.Family);
            }
        }
    }

    private static IEnumerable<Diagnostic> Twice(StackSpec stack) =>
        from same in stack.LoadBalancers.SelectMany(Vip.Of).GroupBy(vip => vip.Address)
        from other in same.Skip(1)
        select SpecDiagnostics.VipTwice(other.Path, other.Address, same.First().Path);
}
