using Kinx.LbInfra.Core.Specs.LoadBalancers;
using Kinx.LbInfra.Core.Validation.Pools;
using Kinx.LbInfra.Testing;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Tests.Core.Validation.Pools;

public sealed class ServingMembersRuleTests
{
    private static readonly MemberSpec Serving = SampleStack.Member("10.0.0.1");
    private static readonly MemberSpec Drained = Serving with { Weight = 0 };
    private static readonly MemberSpec Down = Serving with { AdminStateUp = false };

    [Fact]
    public void Check_NoMemberTakesConnections_IsSaid() =>
        Run(Drained, Down).ShouldHaveSingleItem().ShouldEndWith(" loadbalancers[0].pools[0].members");

    [Fact]
    public void Check_OneMemberTakesConnections_SaysNothing() => Run(Drained, Down, Serving).ShouldBeEmpty();

    [Fact]
    public void Check_NoMembers_SaysNothing() => Run().ShouldBeEmpty();

    [Fact]
    public void Check_PoolThatIsDown_SaysNothing() =>
        Run(SampleStack.Pool() with { AdminStateUp = false, Members = [Drained] }).ShouldBeEmpty();

    private static IEnumerable<string> Run(params MemberSpec[] members) => Run(SampleStack.Pool() with { Members = members });

    private static IEnumerable<string> Run(PoolSpec pool) => RuleTest.Run(new ServingMembersRule(), RuleTest.WithPools(pool));
}
