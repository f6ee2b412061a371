using Kinx.LbInfra.Core.Diagnostics;
using Kinx.LbInfra.Core.Specs;
using Kinx.LbInfra.Core.Specs.Fields;
using Kinx.LbInfra.Core.Specs.LoadBalancers;

namespace Kinx.LbInfra.Core.Validation.Listeners;

/// <summary>The other fields of a Strict-Transport-Security header need its maximum age.</summary>
internal sealed class HstsRule : IStackRule
{
    public IEnumerable<Diagnostic> Check(LoadedStack stack) =>
        stack.Stack.LoadBalancers
            .SelectMany(loadBalancer => loadBalancer.Listeners)
            .Where(listener => listener is { EndsTls: true, HstsMaxAge: null })
            .SelectMany(Check);

    private static IEnumerable<Diagnostic> Check(ListenerSpec listener)
    {
        if (listener.HstsIncludeSubdomains) yield return ListenerDiagnostics.HstsWithoutAge(listener.At(it => it.HstsIncludeSubdomains));
        if (listener.HstsPreload) yield return ListenerDiagnostics.HstsWithoutAge(listener.At(it => it.HstsPreload));
    }
}
