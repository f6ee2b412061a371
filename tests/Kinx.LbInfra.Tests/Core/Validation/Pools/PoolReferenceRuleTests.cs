using Kinx.LbInfra.Core.Specs.LoadBalancers;
using Kinx.LbInfra.Core.Specs.Values;
using Kinx.LbInfra.Core.Validation.Pools;
using Kinx.LbInfra.Testing;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Tests.Core.Validation.Pools;

public sealed class PoolReferenceRuleTests
{
    [Fact]
    public void Check_DefaultPoolThatDoesNotExist_RejectsWithASuggestion()
    {
        var loadBalancer = RuleTest.WithListeners(SampleStack.Listener() with { DefaultPool = "wbe" });

        var diagnostic = new PoolReferenceRule().Check(SampleStack.Stack(loadBalancer)).First();

        diagnostic.Code.ShouldBe("LB2003");
        diagnostic.Hint.ShouldBe("did you mean \"web\"?");
    }

    [Fact]
    public void Check_RedirectPoolThatDoesNotExist_Rejects()
    {
        var policy = new L7PolicySpec { Action = L7PolicyAction.RedirectToPool, RedirectPool = "api" };

        RuleTest.Run(new PoolReferenceRule(), RuleTest.WithListeners(SampleStack.Listener() with { L7Policies = [policy] }))
            .ShouldBe(["LB2003 redirect_pool"]);
    }

    [Fact]
    public void Check_PoolThatNobodyNames_Warns() =>
        RuleTest.Run(new PoolReferenceRule(), RuleTest.WithPools(SampleStack.Pool(), SampleStack.Pool() with { Name = "spare" }))
            .ShouldBe(["LB2004 loadbalancers[0].pools[1]"]);
}
