using Kinx.LbInfra.Core.Diagnostics;
using Kinx.LbInfra.Core.Specs;
using Kinx.LbInfra.Core.Specs.Fields;

namespace Kinx.LbInfra.Core.Validation.Pools;

/// <summary>A probe that lasts longer than the interval delays the next one. Octavia allows it, so this is a warning.</summary>
internal sealed class MonitorTimingRule : IStackRule
{
    public IEnumerable<Diagnostic> Check(LoadedStack stack) =>
        from loadBalancer in stack.Stack.LoadBalancers
        from pool in loadBalancer.Pools
        let monitor = pool.HealthMonitor
        where monitor is not null && monitor.Timeout > monitor.Delay
        select SpecDiagnostics.MonitorTimeoutExceedsDelay(monitor.At(it => it.Timeout), monitor.Timeout, monitor.Delay);
}
