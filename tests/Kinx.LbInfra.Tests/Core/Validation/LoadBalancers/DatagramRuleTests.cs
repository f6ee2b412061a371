using Kinx.LbInfra.Core.Specs.Values;
using Kinx.LbInfra.Core.Validation.LoadBalancers;
using Kinx.LbInfra.Testing;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Tests.Core.Validation.LoadBalancers;

public sealed class DatagramRuleTests
{
    [Fact]
    public void Check_UdpAndSctp_RejectsListenerPoolAndMonitor()
    {
        var loadBalancer = SampleStack.LoadBalancer() with
        {
            Listeners = [SampleStack.Listener() with { Protocol = ListenerProtocol.Udp }],
            Pools =
            [
                SampleStack.Pool() with
                {
                    Protocol = PoolProtocol.Sctp,
                    HealthMonitor = SampleStack.Pool().HealthMonitor! with { Type = HealthMonitorType.UdpConnect },
                },
            ],
        };

        RuleTest.Run(new DatagramRule(), loadBalancer).ShouldBe(["LB2018 protocol", "LB2018 protocol", "LB2018 type"]);
    }
}
