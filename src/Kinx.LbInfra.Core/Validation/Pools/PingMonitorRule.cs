using Kinx.LbInfra.Core.Diagnostics;
using Kinx.LbInfra.Core.Specs;
using Kinx.LbInfra.Core.Specs.LoadBalancers;
using Kinx.LbInfra.Core.Specs.Values;

namespace Kinx.LbInfra.Core.Validation.Pools;

/// <summary>HAProxy runs a program to ping a member, and tells it neither a monitor address nor a monitor port.</summary>
public sealed class PingMonitorRule : IStackRule
{
    public IEnumerable<Diagnostic> Check(LoadedStack stack) =>
        from pool in stack.Stack.LoadBalancers.SelectMany(loadBalancer => loadBalancer.Pools)
        where pool.HealthMonitor is { Type: HealthMonitorType.Ping }
        from member in pool.Members
        from field in Given(member)
        select SpecDiagnostics.PingFieldWithoutEffect(member.Path.Key(field), field);

    private static IEnumerable<string> Given(MemberSpec member)
    {
        if (member.MonitorAddress is not null) yield return "monitor_address";
        if (member.MonitorPort is not null) yield return "monitor_port";
    }
}
