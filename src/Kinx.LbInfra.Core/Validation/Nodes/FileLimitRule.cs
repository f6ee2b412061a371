using Kinx.LbInfra.Core.Diagnostics;
using Kinx.LbInfra.Core.Sizing;
using Kinx.LbInfra.Core.Specs;
using Kinx.LbInfra.Core.Specs.Fields;
using Kinx.LbInfra.Core.Specs.LoadBalancers;
using Kinx.LbInfra.Core.Specs.Sites;

namespace Kinx.LbInfra.Core.Validation.Nodes;

/// <summary>
/// HAProxy does not start if its connection limits need more files than it may open, and its own check does not detect that.
/// The limit applies to each worker separately, so a reload needs no reserve.
/// </summary>
internal sealed class FileLimitRule : IStackRule
{
    public IEnumerable<Diagnostic> Check(LoadedStack stack) =>
        stack.Stack.LoadBalancers.SelectMany(loadBalancer => Check(loadBalancer, stack.Site));

    private static IEnumerable<Diagnostic> Check(LoadBalancerSpec loadBalancer, SiteSpec site)
    {
        var listeners = loadBalancer.Listeners.Where(listener => listener.AdminStateUp).ToList();
        var limits = ConnectionLimits.For(loadBalancer, site);
        if (limits.OpenFiles <= site.FileLimit) yield break;
        var largest = listeners.MaxBy(limits.Of)!;
        yield return SpecDiagnostics.FileLimitExceeded(
            largest.At(it => it.ConnectionLimit), loadBalancer.Name, limits.Total, limits.OpenFiles, site.FileLimit, limits.Affordable);
    }
}
