using Kinx.LbInfra.Core.Diagnostics;
using Kinx.LbInfra.Core.Specs;
using Kinx.LbInfra.Core.Specs.Fields;
using Kinx.LbInfra.Core.Specs.LoadBalancers;
using Kinx.LbInfra.Core.Specs.Values;

namespace Kinx.LbInfra.Core.Validation.LoadBalancers;

/// <summary>UDP and SCTP, which Octavia supports, are refused because HAProxy does not carry them.</summary>
internal sealed class DatagramRule : IStackRule
{
    public IEnumerable<Diagnostic> Check(LoadedStack stack) => stack.Stack.LoadBalancers.SelectMany(Check);

    private static IEnumerable<Diagnostic> Check(LoadBalancerSpec loadBalancer)
    {
        foreach (var listener in loadBalancer.Listeners.Where(l => l.Protocol is ListenerProtocol.Udp or ListenerProtocol.Sctp))
        {
            yield return SpecDiagnostics.DatagramProtocol(listener.At(it => it.Protocol), EnumNames.Of(listener.Protocol));
        }

        foreach (var pool in loadBalancer.Pools)
        {
            if (pool.Protocol is PoolProtocol.Udp or PoolProtocol.Sctp)
            {
                yield return SpecDiagnostics.DatagramProtocol(pool.At(it => it.Protocol), EnumNames.Of(pool.Protocol));
            }

            if (pool.HealthMonitor is { Type: HealthMonitorType.UdpConnect or HealthMonitorType.Sctp } monitor)
            {
                yield return SpecDiagnostics.DatagramProtocol(monitor.At(it => it.Type), EnumNames.Of(monitor.Type));
            }
        }
    }
}
