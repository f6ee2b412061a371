using Kinx.LbInfra.Core.Diagnostics;
using Kinx.LbInfra.Core.Specs;
using Kinx.LbInfra.Core.Specs.Fields;

namespace Kinx.LbInfra.Core.Validation.Listeners;

/// <summary>
/// Listeners of a load balancer have different ports, since they share all its VIPs. On equal ports, HAProxy would start both and split
/// the clients at random, and its own check does not detect that.
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
