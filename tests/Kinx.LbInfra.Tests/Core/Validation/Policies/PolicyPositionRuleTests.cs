using Kinx.LbInfra.Core.Specs.LoadBalancers;
using Kinx.LbInfra.Core.Specs.Values;
using Kinx.LbInfra.Core.Text;
using Kinx.LbInfra.Core.Validation.Policies;
using Kinx.LbInfra.Testing;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Tests.Core.Validation.Policies;

public sealed class PolicyPositionRuleTests
{
    private const int Last = int.MaxValue;

    private static readonly L7RuleSpec Rule = new() { Type = L7RuleType.Path, CompareType = L7RuleCompareType.EqualTo, Value = "/x" };
    private static readonly L7PolicySpec Reject = new() { Action = L7PolicyAction.Reject, Rules = [Rule] };

    [Theory]
    [InlineData]
    [InlineData(1)]
    [InlineData(1, 2, 3)]
    [InlineData(5, 10)]
    [InlineData(2, 1)]
    [InlineData(Last, Last)]
    [InlineData(2, Last, 1)]
    [InlineData(2147483646, Last)]
    public void Check_OrderAsInOctavia_SaysNothing(params int[] positions) => Run(positions).ShouldBeEmpty();

    [Theory]
    [InlineData(0, 10, 5, 1)]
    [InlineData(0, 3, 2, 1)]
    [InlineData(1, 1, 1)]
    [InlineData(0, Last, 2)]
    [InlineData(2, 2, 1, 2)]
    public void Check_OtherOrderThanInOctavia_WarnsAtTheLaterPolicy(int policy, params int[] positions) =>
        Run(positions).ShouldBe([$"LB2125 policies[{policy}].position"]);

    [Fact]
    public void Check_PoliciesOfOtherKinds_DoNotCount() =>
        Run(Reject with { Position = 10 }, Reject with { Action = L7PolicyAction.RedirectToPool, Position = 5 }).ShouldBeEmpty();

    [Fact]
    public void Check_PolicyThatIsIgnored_DoesNotCount()
    {
        Run(Reject with { Position = 10 }, Reject with { Position = 5, AdminStateUp = false }).ShouldBeEmpty();
        Run(Reject with { Position = 10 }, Reject with { Position = 5, Rules = [] }).ShouldBeEmpty();
    }

    private static IEnumerable<string> Run(int[] positions) => Run([.. positions.Select(position => Reject with { Position = position })]);

    private static IEnumerable<string> Run(params L7PolicySpec[] policies) => RuleTest.Run(
        new PolicyPositionRule(),
        RuleTest.WithListeners(SampleStack.Listener() with
        {
            L7Policies = [.. policies.Select((policy, index) => policy with { Path = YamlPath.Root.Key("policies").Item(index) })],
        }));
}
