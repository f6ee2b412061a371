using Kinx.LbInfra.Core.Specs.LoadBalancers;
using Kinx.LbInfra.Core.Validation.LoadBalancers;
using Kinx.LbInfra.Testing;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Tests.Core.Validation.LoadBalancers;

public sealed class UniqueNamesRuleTests
{
    private static readonly ListenerSpec Unnamed = SampleStack.Listener() with { Name = "" };

    [Fact]
    public void Check_TwoListenersOfOneName_RejectsTheSecond()
    {
        var loadBalancer = RuleTest.WithListeners(SampleStack.Listener(), SampleStack.Listener() with { ProtocolPort = 81 });

        RuleTest.Run(new UniqueNamesRule(), loadBalancer).ShouldBe(["LB2001 loadbalancers[0].listeners[1].name"]);
    }

    [Fact]
    public void Check_TwoListenersWithoutNameOnOnePort_LeavesThatToTheRuleForPorts() =>
        RuleTest.Run(new UniqueNamesRule(), RuleTest.WithListeners(Unnamed, Unnamed)).ShouldBeEmpty();

    [Fact]
    public void Check_NameThatIsAnothersDefault_IsRejected() =>
        RuleTest.Run(new UniqueNamesRule(), RuleTest.WithListeners(Unnamed, Unnamed with { Name = "http-80", ProtocolPort = 81 }))
            .ShouldBe(["LB2001 loadbalancers[0].listeners[1].name"]);

    [Fact]
    public void Check_TwoPoolsOfOneName_RejectsTheSecond() =>
        RuleTest.Run(new UniqueNamesRule(), RuleTest.WithPools(SampleStack.Pool(), SampleStack.Pool()))
            .ShouldBe(["LB2001 loadbalancers[0].pools[1].name"]);

    [Fact]
    public void Check_LoadBalancersThatDifferInCaseOnly_RejectsTheSecond() =>
        RuleTest.Run(new UniqueNamesRule(), SampleStack.LoadBalancer(), SampleStack.LoadBalancer() with { Name = "WEB" })
            .ShouldBe(["LB2001 name"]);

    [Fact]
    public void Check_PoolAndListenerOfOneName_Accepts() =>
        RuleTest.Run(new UniqueNamesRule(), RuleTest.WithListeners(SampleStack.Listener() with { Name = "web" })).ShouldBeEmpty();
}
