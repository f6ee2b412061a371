using Kinx.LbInfra.Core.Specs.LoadBalancers;
using Kinx.LbInfra.Core.Specs.Values;
using Kinx.LbInfra.Core.Text;
using Kinx.LbInfra.Core.Validation.Policies;
using Kinx.LbInfra.Testing;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Tests.Core.Validation.Policies;

public sealed class PolicyOrderRuleTests
{
    private static readonly L7PolicySpec ToPool = new() { Action = L7PolicyAction.RedirectToPool, RedirectPool = "web" };
    private static readonly L7PolicySpec Reject = new() { Action = L7PolicyAction.Reject };

    [Fact]
    public void Check_NoPositions_WarnsOfThePolicyThatOvertakes() => Run(ToPool, Reject).ShouldBe(["LB2113 policies[1].position"]);

    [Fact]
    public void Check_InHaproxysOrder_SaysNothing() => Run(Reject, ToPool).ShouldBeEmpty();

    [Fact]
    public void Check_PositionAgainstTheList_ThePositionCounts()
    {
        Run(ToPool, Reject with { Position = 1 }).ShouldBeEmpty();
        Run(Reject, ToPool with { Position = 1 }).ShouldBe(["LB2113 policies[0].position"]);
    }

    [Fact]
    public void Check_PolicyThatIsDown_DoesNotCount() => Run(ToPool with { AdminStateUp = false }, Reject).ShouldBeEmpty();

    private static IEnumerable<string> Run(params L7PolicySpec[] policies) => RuleTest.Run(
        new PolicyOrderRule(),
        RuleTest.WithListeners(SampleStack.Listener() with
        {
            L7Policies = [.. policies.Select((policy, index) => policy with { Path = YamlPath.Root.Key("policies").Item(index) })],
        }));
}
