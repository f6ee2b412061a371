using Kinx.LbInfra.Core.Diagnostics;
using Kinx.LbInfra.Core.Sizing;
using Kinx.LbInfra.Core.Specs;
using Kinx.LbInfra.Core.Specs.Fields;
using Kinx.LbInfra.Core.Specs.LoadBalancers;
using Kinx.LbInfra.Core.Specs.Sites;

namespace Kinx.LbInfra.Core.Validation.Nodes;

/// <summary>
/// The flavor has enough memory for two HAProxy processes at their connection limits and with full stick tables. The share of a listener
/// without a limit always fits, so a finding is due to explicit limits, to stick tables, or to a flavor that is too small for any.
/// </summary>
internal sealed class MemoryRule : IStackRule
{
    public IEnumerable<Diagnostic> Check(LoadedStack stack) =>
        stack.Stack.LoadBalancers.SelectMany(loadBalancer => Check(loadBalancer, stack.Site));

    private static IEnumerable<Diagnostic> Check(LoadBalancerSpec loadBalancer, SiteSpec site)
    {
        if (ConnectionMemory.Ram(loadBalancer, site) is not { } ram) yield break;
        var listeners = loadBalancer.Listeners.Where(listener => listener is { AdminStateUp: true, ConnectionLimit: not 0 }).ToList();
        if (listeners.Count == 0) yield break;
        var limits = ConnectionLimits.For(loadBalancer, site);
        if (limits.Memory <= ram) yield break;
        var tables = ConnectionMemory.OfTables(loadBalancer);
        var path = limits.Memory - tables <= ram
            ? loadBalancer.Pools.Last(StickTables.IsUsedBy).At(it => it.SessionPersistence)
            : listeners.MaxBy(limits.Of)!.At(it => it.ConnectionLimit);
        yield return SpecDiagnostics.MemoryExceeded(path, loadBalancer.Name, limits.Memory, tables, ram);
    }
}
