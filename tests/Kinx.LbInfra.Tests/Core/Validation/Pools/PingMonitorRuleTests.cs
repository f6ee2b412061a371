using Kinx.LbInfra.Core.Addresses;
using Kinx.LbInfra.Core.Specs.Values;
using Kinx.LbInfra.Core.Validation.Pools;
using Kinx.LbInfra.Testing;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Tests.Core.Validation.Pools;

public sealed class PingMonitorRuleTests
{
    [Theory]
    [InlineData(HealthMonitorType.Ping, true)]
    [InlineData(HealthMonitorType.Tcp, false)]
    public void Check_MonitorAddressAndPort_WarnsWithPing(HealthMonitorType type, bool warns)
    {
        var member = SampleStack.Member("192.168.55.36") with { MonitorAddress = HostAddress.Parse("192.168.55.40"), MonitorPort = 8080 };
        var loadBalancer = RuleTest.WithMembers(member);
        var pool = loadBalancer.Pools[0];
        pool = pool with { HealthMonitor = pool.HealthMonitor! with { Type = type } };

        RuleTest.Run(new PingMonitorRule(), loadBalancer with { Pools = [pool] })
            .ShouldBe(warns ? ["LB2044 members[0].monitor_address", "LB2044 members[0].monitor_port"] : []);
    }
}
