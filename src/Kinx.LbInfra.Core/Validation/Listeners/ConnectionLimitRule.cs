using Kinx.LbInfra.Core.Diagnostics;
using Kinx.LbInfra.Core.Specs;
using Kinx.LbInfra.Core.Specs.Fields;

namespace Kinx.LbInfra.Core.Validation.Listeners;

/// <summary>A connection limit of 0 is ambiguous: Octavia accepts it, but HAProxy reads it as "no limit".</summary>
internal sealed class ConnectionLimitRule : IStackRule
{
    public IEnumerable<Diagnostic> Check(LoadedStack stack) =>
        from loadBalancer in stack.Stack.LoadBalancers
        from listener in loadBalancer.Listeners
        where listener.ConnectionLimit == 0
        select ListenerDiagnostics.ConnectionLimitZero(listener.At(it => it.ConnectionLimit));
}
