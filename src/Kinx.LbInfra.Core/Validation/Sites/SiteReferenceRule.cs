using Kinx.LbInfra.Core.Diagnostics;
using Kinx.LbInfra.Core.Specs;
using Kinx.LbInfra.Core.Specs.Fields;
using Kinx.LbInfra.Core.Specs.LoadBalancers;
using Kinx.LbInfra.Core.Specs.Sites;

namespace Kinx.LbInfra.Core.Validation.Sites;

/// <summary>Flavors and VIP pools that a stack or the site refers to exist in the site file.</summary>
internal sealed class SiteReferenceRule : IStackRule
{
    public IEnumerable<Diagnostic> Check(LoadedStack stack)
    {
        var site = stack.Site;
        if (site.Flavor.Length > 0 && !site.Flavors.ContainsKey(site.Flavor))
        {
            yield return SpecDiagnostics.UnknownFlavor(site.At(it => it.Flavor), site.Flavor, site.Flavors.Keys) with { InSite = true };
        }

        foreach (var diagnostic in stack.Stack.LoadBalancers.SelectMany(loadBalancer => Check(loadBalancer, site))) yield return diagnostic;
    }

    private static IEnumerable<Diagnostic> Check(LoadBalancerSpec loadBalancer, SiteSpec site)
    {
        if (loadBalancer.Flavor is { } flavor && !site.Flavors.ContainsKey(flavor))
        {
            yield return SpecDiagnostics.UnknownFlavor(loadBalancer.At(it => it.Flavor), flavor, site.Flavors.Keys);
        }

        if (loadBalancer.VipPool is { } pool && !site.VipPools.ContainsKey(pool))
        {
            yield return SpecDiagnostics.UnknownVipPool(loadBalancer.At(it => it.VipPool), pool, site.VipPools.Keys);
        }
    }
}
