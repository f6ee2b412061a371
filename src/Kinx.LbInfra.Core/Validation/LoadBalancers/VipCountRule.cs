using Kinx.LbInfra.Core.Diagnostics;
using Kinx.LbInfra.Core.Specs;
using Kinx.LbInfra.Core.Specs.Fields;

namespace Kinx.LbInfra.Core.Validation.LoadBalancers;

/// <summary>
/// The L3 port of a node has every VIP as an allowed address pair, of which Neutron allows <c>max_allowed_address_pair</c>.
/// </summary>
internal sealed class VipCountRule : IStackRule
{
    private const int NeutronDefault = 10;

    public IEnumerable<Diagnostic> Check(LoadedStack stack) =>
        from loadBalancer in stack.Stack.LoadBalancers
        let count = loadBalancer.VipAddresses.Count
        where count > NeutronDefault
        select NodeDiagnostics.ManyVips(loadBalancer.At(it => it.AdditionalVips), loadBalancer.Name, count, NeutronDefault);
}
