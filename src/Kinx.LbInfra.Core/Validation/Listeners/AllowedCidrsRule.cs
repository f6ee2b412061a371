using Kinx.LbInfra.Core.Addresses;
using Kinx.LbInfra.Core.Diagnostics;
using Kinx.LbInfra.Core.Specs;

namespace Kinx.LbInfra.Core.Validation.Listeners;

/// <summary>Octavia refuses allowed networks of a family that no VIP has.</summary>
public sealed class AllowedCidrsRule : IStackRule
{
    public IEnumerable<Diagnostic> Check(LoadedStack stack) =>
        from loadBalancer in stack.Stack.LoadBalancers
        where loadBalancer.VipAddresses.Count > 0
        from listener in loadBalancer.Listeners
        from item in listener.AllowedCidrs.Index()
        let family = AddressKind.Family(item.Item)
        where !loadBalancer.VipAddresses.Any(vip => AddressKind.Family(vip) == family)
        select SpecDiagnostics.CidrFamilyWithoutVip(listener.Path.Key("allowed_cidrs").Item(item.Index), item.Item, family);
}
