using Kinx.LbInfra.Core.Validation.Pools;
using Kinx.LbInfra.Testing;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Tests.Core.Validation.Pools;

public sealed class MonitorTimingRuleTests
{
    [Theory]
    [InlineData(3, 3, false)]
    [InlineData(3, 4, true)]
    public void Check_TimeoutAndDelay_WarnsWhenProbesOverlap(int delay, int timeout, bool warns)
    {
        var monitor = SampleStack.Pool().HealthMonitor! with { Delay = delay, Timeout = timeout };

        RuleTest.Run(new MonitorTimingRule(), RuleTest.WithPools(SampleStack.Pool() with { HealthMonitor = monitor }))
            .ShouldBe(warns ? ["LB2014 timeout"] : []);
    }
}
