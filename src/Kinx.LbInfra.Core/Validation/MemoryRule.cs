using Kinx.LbInfra.Core.Diagnostics;
using Kinx.LbInfra.Core.Loading;
using Kinx.LbInfra.Core.Rendering;
using Kinx.LbInfra.Core.Specs;

namespace Kinx.LbInfra.Core.Validation;

/// <summary>
/// The flavor's memory holds two HAProxy processes at their connection limits: during a reload the old one lives until its last
/// connection ends.
/// </summary>
public sealed class MemoryRule : IStackRule
{
    // HAProxy's own rule of thumb: two buffers of 16 KiB and the session's records; TLS adds OpenSSL's state.
    private const int KibPerConnection = 34;
    private const int KibPerTlsConnection = 17;
    private const int ProcessMib = 64;
    private const int SystemMib = 384;
    private const int Processes = 2;

    public IEnumerable<Diagnostic> Check(LoadedStack stack) =>
        stack.Stack.LoadBalancers.SelectMany(loadBalancer => Check(loadBalancer, stack.Site));

    private static IEnumerable<Diagnostic> Check(LoadBalancerSpec loadBalancer, SiteSpec site)
    {
        if (!site.Flavors.TryGetValue(loadBalancer.Flavor ?? site.Flavor, out var flavor) || flavor.Ram == 0) yield break;
        var listeners = loadBalancer.Listeners.Where(listener => listener is { AdminStateUp: true, ConnectionLimit: not 0 }).ToList();
        if (listeners.Count == 0) yield break;
        var limits = ConnectionLimits.For(loadBalancer, site);
        var kib = listeners.Sum(listener => (long)limits.Of(listener) * Kib(listener));
        var needed = SystemMib + (Processes * (ProcessMib + (kib / 1024)));
        if (needed > flavor.Ram)
        {
            yield return SpecDiagnostics.MemoryExceeded(
                listeners.MaxBy(limits.Of)!.Path.Key("connection_limit"), loadBalancer.Name, needed, flavor.Ram);
        }
    }

    private static int Kib(ListenerSpec listener) =>
        listener.EndsTls ? KibPerConnection + KibPerTlsConnection : KibPerConnection;
}
