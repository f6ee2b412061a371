using Kinx.LbInfra.Core.Specs;
using Kinx.LbInfra.Core.Specs.LoadBalancers;
using Kinx.LbInfra.Core.Specs.Values;
using Kinx.LbInfra.Core.Text;
using Kinx.LbInfra.Core.Validation.Policies;
using Kinx.LbInfra.Testing;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Tests.Core.Validation.Policies;

public sealed class PolicyRuleRuleTests
{
    private const L7RuleCompareType Equal = L7RuleCompareType.EqualTo;

    [Theory]
    [InlineData(L7RuleType.Path, null, "")]
    [InlineData(L7RuleType.Path, "x", "LB2115")]
    [InlineData(L7RuleType.Header, "X-A", "")]
    [InlineData(L7RuleType.Header, null, "LB2115")]
    [InlineData(L7RuleType.Header, "a b", "LB2115")]
    [InlineData(L7RuleType.Header, "it's", "LB2115")]
    [InlineData(L7RuleType.Cookie, "", "LB2115")]
    [InlineData(L7RuleType.SslDnField, "STREET", "")]
    [InlineData(L7RuleType.SslDnField, "1A", "LB2115")]
    public void Check_Key_IsTheNameThatTheTypeNeeds(L7RuleType type, string? key, string code) =>
        Run(type, Equal, "a", key).ShouldBe(code.Length > 0 ? [$"{code} rule.key"] : []);

    [Theory]
    [InlineData(L7RuleType.FileType, L7RuleCompareType.Regex, "")]
    [InlineData(L7RuleType.FileType, L7RuleCompareType.StartsWith, "LB2116")]
    [InlineData(L7RuleType.SslVerifyResult, L7RuleCompareType.EqualTo, "")]
    [InlineData(L7RuleType.SslVerifyResult, L7RuleCompareType.Contains, "LB2116")]
    [InlineData(L7RuleType.Path, L7RuleCompareType.EndsWith, "")]
    public void Check_Comparison_IsOneOfTheType(L7RuleType type, L7RuleCompareType comparison, string code) =>
        Run(type, comparison, "1").ShouldBe(code.Length > 0 ? [$"{code} rule.compare_type"] : []);

    [Theory]
    [InlineData(L7RuleType.SslConnHasCert, "True", "")]
    [InlineData(L7RuleType.SslConnHasCert, "false", "LB2117")]
    [InlineData(L7RuleType.SslVerifyResult, "19", "")]
    [InlineData(L7RuleType.SslVerifyResult, "-1", "LB2117")]
    [InlineData(L7RuleType.Path, "", "LB2117")]
    [InlineData(L7RuleType.Path, "a b", "LB2117")]
    [InlineData(L7RuleType.Path, "\"a b\"", "")]
    public void Check_Value_FitsTheType(L7RuleType type, string value, string code) =>
        Run(type, Equal, value).ShouldBe(code.Length > 0 ? [$"{code} rule.value"] : []);

    [Theory]
    [InlineData(L7RuleType.Path, "a b", "\"a b\" is not a valid path: a value with spaces must be in double quotes")]
    [InlineData(L7RuleType.HostName, "a b", "\"a b\" is not a valid host name: a value with spaces must be in double quotes")]
    [InlineData(L7RuleType.FileType, "é", "\"é\" is not a valid file type: only printable ASCII characters are allowed")]
    [InlineData(L7RuleType.Header, "a é", "\"a é\" is not a valid header value: only printable ASCII characters are allowed")]
    [InlineData(L7RuleType.Cookie, "a b", "\"a b\" is not a valid cookie value: cookies contain no spaces, not even in quotes")]
    public void Check_WrongValue_IsNamedByTheTypeOfTheRule(L7RuleType type, string value, string message) =>
        new PolicyRuleRule().Check(Stack(type, Equal, value, type is L7RuleType.Header or L7RuleType.Cookie ? "id" : null))
            .ShouldHaveSingleItem().Message.ShouldBe(message);

    [Theory]
    [InlineData(L7RuleType.Path, "/a b", "write '\"/a b\"'")]
    [InlineData(L7RuleType.Path, "/it's b", "write '\"/it''s b\"'")]
    [InlineData(L7RuleType.SslVerifyResult, "-1", "write a whole number from 0 to 2147483647")]
    [InlineData(L7RuleType.SslVerifyResult, "2147483648", "write a whole number from 0 to 2147483647")]
    public void Check_WrongValue_HintWorksWhenFollowed(L7RuleType type, string value, string hint) =>
        new PolicyRuleRule().Check(Stack(type, Equal, value, null)).ShouldHaveSingleItem().Hint.ShouldBe(hint);

    [Theory]
    [InlineData("a;b", "LB2117")]
    [InlineData("a=b", "")]
    public void Check_CookieValue_IsWithoutSeparators(string value, string code) =>
        Run(L7RuleType.Cookie, Equal, value, "id").ShouldBe(code.Length > 0 ? [$"{code} rule.value"] : []);

    [Theory]
    [InlineData("^/a[0-9]+$", "")]
    [InlineData("a(", "LB2117")]
    public void Check_Regex_IsOne(string value, string code) =>
        Run(L7RuleType.Path, L7RuleCompareType.Regex, value).ShouldBe(code.Length > 0 ? [$"{code} rule.value"] : []);

    private static IEnumerable<string> Run(L7RuleType type, L7RuleCompareType comparison, string value, string? key = null) =>
        RuleTest.Run(new PolicyRuleRule(), Stack(type, comparison, value, key));

    private static LoadedStack Stack(L7RuleType type, L7RuleCompareType comparison, string value, string? key)
    {
        var rule = new L7RuleSpec { Type = type, CompareType = comparison, Value = value, Key = key, Path = YamlPath.Root.Key("rule") };
        var policy = new L7PolicySpec { Action = L7PolicyAction.Reject, Rules = [rule] };
        return SampleStack.Stack(RuleTest.WithListeners(SampleStack.Listener() with { L7Policies = [policy] }));
    }
}
