using Kinx.LbInfra.Core.Diagnostics;
using Kinx.LbInfra.Core.Specs.LoadBalancers;
using Kinx.LbInfra.Core.Specs.Values;
using Kinx.LbInfra.Core.Text;
using Kinx.LbInfra.Core.Validation.Policies;
using Kinx.LbInfra.Testing;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Tests.Core.Validation.Policies;

/// <summary>What HAProxy does with these values is tried in the tests of traffic.</summary>
public sealed class UnmatchedRuleRuleTests
{
    [Theory]
    [InlineData("PATH", "EQUAL_TO", "/a/b/../../../c", "write \"/c\"")]
    [InlineData("PATH", "EQUAL_TO", "/..", "write \"/\"")]
    [InlineData("PATH", "STARTS_WITH", "./admin", "write \"/admin\"")]
    [InlineData("PATH", "ENDS_WITH", "x//y", "write \"x/y\"")]
    [InlineData("PATH", "EQUAL_TO", "/%2Fa", "write \"/a\"")]
    [InlineData("FILE_TYPE", "EQUAL_TO", "a.", "write the extension alone")]
    [InlineData("HOST_NAME", "EQUAL_TO", "http://shop.example:80/x?y", "write \"shop.example:80\"")]
    [InlineData("HOST_NAME", "EQUAL_TO", "shop.*", "write the host name alone")]
    public void Check_ValueOfNoRequest_WarnsWithAHint(string type, string compare, string value, string hint)
    {
        var finding = Findings(Rule(type, compare, value)).ShouldHaveSingleItem();

        (finding.Code, finding.Path!.ToString(), finding.Hint).ShouldBe(("LB2126", "rule.value", hint));
    }

    [Theory]
    [InlineData("PATH", "EQUAL_TO", "/")]
    [InlineData("PATH", "EQUAL_TO", "/.../a..b/.c/")]
    [InlineData("PATH", "CONTAINS", "..")]
    [InlineData("PATH", "REGEX", "^//a")]
    [InlineData("HOST_NAME", "ENDS_WITH", ":8080")]
    [InlineData("HOST_NAME", "EQUAL_TO", "[2001:db8::1]")]
    [InlineData("HOST_NAME", "EQUAL_TO", "_dmarc.shop.example.")]
    [InlineData("COOKIE", "EQUAL_TO", "a/b?c#d")]
    [InlineData("HEADER", "EQUAL_TO", "a, b")]
    public void Check_OtherValue_IsAccepted(string type, string compare, string value) =>
        Findings(Rule(type, compare, value)).ShouldBeEmpty();

    [Fact]
    public void Check_RuleThatIsNotInForce_IsLeftOut() =>
        Findings(Rule("PATH", "EQUAL_TO", "a") with { AdminStateUp = false }, Rule("PATH", "EQUAL_TO", "/a")).ShouldBeEmpty();

    private static L7RuleSpec Rule(string type, string compare, string value) => new()
    {
        Type = (L7RuleType)EnumNames.Of(typeof(L7RuleType))[type],
        CompareType = (L7RuleCompareType)EnumNames.Of(typeof(L7RuleCompareType))[compare],
        Value = value,
        Path = YamlPath.Root.Key("rule"),
    };

    private static IEnumerable<Diagnostic> Findings(params L7RuleSpec[] rules)
    {
        var policy = new L7PolicySpec { Action = L7PolicyAction.Reject, Rules = rules };
        var listener = SampleStack.Listener() with { L7Policies = [policy] };
        return new UnmatchedRuleRule().Check(SampleStack.Stack(RuleTest.WithListeners(listener)));
    }
}
