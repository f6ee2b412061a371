using Kinx.LbInfra.Core.Diagnostics;
using Kinx.LbInfra.Core.Specs;
using Kinx.LbInfra.Core.Specs.Fields;
using Kinx.LbInfra.Core.Specs.LoadBalancers;
using Kinx.LbInfra.Core.Specs.Values;
using Kinx.LbInfra.Core.Text;

namespace Kinx.LbInfra.Core.Validation.Pools;

/// <summary>Monitor addresses and ports have no effect with PING: HAProxy does not pass them to the program that pings a member.</summary>
internal sealed class PingMonitorRule : IStackRule
{
    public IEnumerable<Diagnostic> Check(LoadedStack stack) =>
        from pool in stack.Stack.LoadBalancers.SelectMany(loadBalancer => loadBalancer.Pools)
        where pool.HealthMonitor is { Type: HealthMonitorType.Ping }
        from member in pool.Members
        from path in Given(member)
        select SpecDiagnostics.PingFieldWithoutEffect(path);

    private static IEnumerable<YamlPath> Given(MemberSpec member)
    {
        if (member.MonitorAddress is not null) yield return member.At(it => it.MonitorAddress);
        if (member.MonitorPort is not null) yield return member.At(it => it.MonitorPort);
    }
}
