using Kinx.LbInfra.Core.Diagnostics;
using Kinx.LbInfra.Core.Specs;
using Kinx.LbInfra.Core.Specs.Fields;

namespace Kinx.LbInfra.Core.Validation.Pools;

/// <summary>A monitor address has the family of its member: probes are sent from the node's address of that family.</summary>
internal sealed class MonitorAddressRule : IStackRule
{
    public IEnumerable<Diagnostic> Check(LoadedStack stack) =>
        from member in stack.Stack.LoadBalancers.SelectMany(loadBalancer => loadBalancer.Pools).SelectMany(pool => pool.Members)
        let monitor = member.MonitorAddress
        where monitor is not null
            && member is { SubnetId: null, Address.IsNone: false }
            && monitor.Family != member.Address.Family
        select SpecDiagnostics.MonitorAddressFamily(member.At(it => it.MonitorAddress), monitor, member.Address);
}
