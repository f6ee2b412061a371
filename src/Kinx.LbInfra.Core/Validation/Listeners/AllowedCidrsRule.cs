using Kinx.LbInfra.Core.Diagnostics;
using Kinx.LbInfra.Core.Specs;
using Kinx.LbInfra.Core.Specs.Fields;

namespace Kinx.LbInfra.Core.Validation.Listeners;

/// <summary>Octavia refuses allowed networks of a family that no VIP has.</summary>
internal sealed class AllowedCidrsRule : IStackRule
{
    public IEnumerable<Diagnostic> Check(LoadedStack stack) =>
        from loadBalancer in stack.Stack.LoadBalancers
        where loadBalancer.VipAddresses.Count > 0
        from listener in loadBalancer.Listeners
        from item in listener.AllowedCidrs.Index()
        let family = item.Item.Family
        where !loadBalancer.VipAddresses.Any(vip => vip.Family == family)
        select SpecDiagnostics.CidrFamilyWithoutVip(listener.At(it => it.AllowedCidrs).Item(item.Index), item.Item, family);
}
