using Kinx.LbInfra.Core.Diagnostics;
using Kinx.LbInfra.Core.Specs;
using Kinx.LbInfra.Core.Specs.Fields;
using Kinx.LbInfra.Core.Specs.LoadBalancers;
using Kinx.LbInfra.Core.Specs.Values;
using Kinx.LbInfra.Core.Text;

namespace Kinx.LbInfra.Core.Validation.Pools;

/// <summary>HAProxy runs a program to ping a member, and tells it neither a monitor address nor a monitor port.</summary>
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
