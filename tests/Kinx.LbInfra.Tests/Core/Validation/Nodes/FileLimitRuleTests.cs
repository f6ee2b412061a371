using Kinx.LbInfra.Core.Specs.LoadBalancers;
using Kinx.LbInfra.Core.Specs.Values;
using Kinx.LbInfra.Core.Validation.Nodes;
using Kinx.LbInfra.Testing;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Tests.Core.Validation.Nodes;

public sealed class FileLimitRuleTests
{
    // One listener and two members: 2 * limit + 512 + 1 + 2 files.
    [Theory]
    [InlineData(9742, false)]
    [InlineData(9743, true)]
    [InlineData(12000, true)]
    public void Check_ConnectionLimit_MustFitTheFileLimit(int limit, bool rejects) =>
        RuleTest.Run(new FileLimitRule(), RuleTest.WithListeners(SampleStack.Listener() with { ConnectionLimit = limit }))
            .ShouldBe(rejects ? ["LB2015 loadbalancers[0].listeners[0].connection_limit"] : []);

    // The default pool and one of a policy, with two members each: 2 * limit + 512 + 1 + 4 files.
    [Theory]
    [InlineData(9741, true, true, true, false)]
    [InlineData(9742, true, true, true, true)]
    [InlineData(9742, false, true, true, false)]
    [InlineData(9742, true, false, true, false)]
    [InlineData(9742, true, true, false, false)]
    [InlineData(9743, false, true, true, true)]
    [InlineData(9743, true, false, true, true)]
    [InlineData(9743, true, true, false, true)]
    public void Check_ServersThatHaProxyDoesNotRun_NeedNoFiles(int limit, bool poolUp, bool policyUp, bool ruleUp, bool rejects)
    {
        var rule = new L7RuleSpec { Type = L7RuleType.Path, CompareType = L7RuleCompareType.EqualTo, Value = "/a", AdminStateUp = ruleUp };
        var policy = new L7PolicySpec
        {
            Action = L7PolicyAction.RedirectToPool,
            RedirectPool = "other",
            AdminStateUp = policyUp,
            Rules = [rule],
        };
        var listener = SampleStack.Listener() with { ConnectionLimit = limit, L7Policies = [policy] };
        var other = SampleStack.Pool() with { Name = "other", AdminStateUp = poolUp };

        RuleTest.Run(new FileLimitRule(), RuleTest.WithListeners(listener) with { Pools = [SampleStack.Pool(), other] })
            .ShouldBe(rejects ? ["LB2015 loadbalancers[0].listeners[0].connection_limit"] : []);
    }

    [Fact]
    public void Check_ListenersTogether_MustFit()
    {
        var listeners = Enumerable.Range(1, 3).Select(port => SampleStack.Listener() with { ProtocolPort = port, ConnectionLimit = 4000 });

        RuleTest.Run(new FileLimitRule(), RuleTest.WithListeners([.. listeners])).ShouldHaveSingleItem().ShouldStartWith("LB2015");
    }

    [Fact]
    public void Check_ListenerWithoutLimit_GetsWhatIsLeft() =>
        RuleTest.Run(new FileLimitRule(), RuleTest.WithListeners(SampleStack.Listener() with { ConnectionLimit = ListenerSpec.Unlimited }))
            .ShouldBeEmpty();
}
