using Kinx.LbInfra.Core.Diagnostics;
using Kinx.LbInfra.Core.Specs;
using Kinx.LbInfra.Core.Specs.Fields;

namespace Kinx.LbInfra.Core.Validation.Listeners;

/// <summary>
/// Two listeners of a load balancer share all its VIPs. HAProxy would start both on one port and split the clients at random,
/// and its own check does not see it.
/// </summary>
internal sealed class PortConflictRule : IStackRule
{
    public IEnumerable<Diagnostic> Check(LoadedStack stack) =>
        from loadBalancer in stack.Stack.LoadBalancers
        from same in loadBalancer.Listeners.GroupBy(listener => listener.ProtocolPort)
        let first = same.First()
        from other in same.Skip(1)
        select SpecDiagnostics.PortTakenTwice(
            other.At(it => it.ProtocolPort), same.Key, other.Name, first.Name, first.At(it => it.ProtocolPort));
}
