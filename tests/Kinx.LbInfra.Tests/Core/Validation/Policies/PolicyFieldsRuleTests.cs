using Kinx.LbInfra.Core.Specs.LoadBalancers;
using Kinx.LbInfra.Core.Specs.Values;
using Kinx.LbInfra.Core.Text;
using Kinx.LbInfra.Core.Validation.Policies;
using Kinx.LbInfra.Testing;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Tests.Core.Validation.Policies;

public sealed class PolicyFieldsRuleTests
{
    private static readonly L7RuleSpec Rule =
        new() { Type = L7RuleType.Path, CompareType = L7RuleCompareType.StartsWith, Value = "/a" };

    private static readonly L7PolicySpec ToPool = new() { Action = L7PolicyAction.RedirectToPool, RedirectPool = "web", Rules = [Rule] };
    private static readonly L7PolicySpec ToUrl =
        new() { Action = L7PolicyAction.RedirectToUrl, RedirectUrl = "http://a", Rules = [Rule] };
    private static readonly L7PolicySpec Prefix =
        new() { Action = L7PolicyAction.RedirectPrefix, RedirectPrefix = "http://a", Rules = [Rule] };
    private static readonly L7PolicySpec Reject = new() { Action = L7PolicyAction.Reject, Rules = [Rule] };

    [Fact]
    public void Check_WhatTheActionNeeds_SaysNothing() =>
        Run(ToPool, ToUrl with { RedirectHttpCode = 301 }, Prefix with { RedirectHttpCode = 302 }, Reject).ShouldBeEmpty();

    [Fact]
    public void Check_NoTarget_IsAnError()
    {
        Run(ToPool with { RedirectPool = null }).ShouldBe([At("LB2109", "redirect_pool")]);
        Run(ToUrl with { RedirectUrl = null }).ShouldBe([At("LB2109", "redirect_url")]);
        Run(Prefix with { RedirectPrefix = null }).ShouldBe([At("LB2109", "redirect_prefix")]);
    }

    [Fact]
    public void Check_SecondTargetThatOctaviaRefuses_IsAnError()
    {
        Run(ToPool with { RedirectPrefix = "http://b" }).ShouldBe([At("LB2124", "redirect_prefix")]);
        Run(Prefix with { RedirectPool = "web", RedirectUrl = "http://b" })
            .ShouldBe([At("LB2124", "redirect_pool"), At("LB2124", "redirect_url")]);
        Run(Reject with { RedirectPrefix = "http://b" }).ShouldBe([At("LB2124", "redirect_prefix")]);
    }

    [Fact]
    public void Check_FieldOfAnotherAction_IsAWarning()
    {
        Run(ToUrl with { RedirectPool = "web" }).ShouldBe([At("LB2110", "redirect_pool")]);
        Run(ToPool with { RedirectHttpCode = 301 }).ShouldBe([At("LB2110", "redirect_http_code")]);
    }

    [Fact]
    public void Check_NoEnabledRule_IsAWarning()
    {
        Run(Reject with { Rules = [] }).ShouldBe(["LB2111 policies[0]"]);
        Run(Reject with { Rules = [Rule with { AdminStateUp = false }] }).ShouldBe(["LB2111 policies[0]"]);
    }

    [Fact]
    public void Check_Rules_AtMost50()
    {
        Run(Reject with { Rules = [.. Enumerable.Repeat(Rule, 50)] }).ShouldBeEmpty();
        Run(Reject with { Rules = [.. Enumerable.Repeat(Rule, 51)] }).ShouldHaveSingleItem().ShouldEndWith(" policies[0].rules");
    }

    [Fact]
    public void Check_ToAPoolThatIsDown_IsSaid()
    {
        var listener = SampleStack.Listener() with { L7Policies = [ToPool with { Path = Policies.Item(0) }] };
        var loadBalancer = RuleTest.WithListeners(listener) with
        {
            Pools = [SampleStack.Pool() with { Name = "web", AdminStateUp = false }],
        };

        RuleTest.Run(new PolicyFieldsRule(), loadBalancer).ShouldHaveSingleItem().ShouldEndWith(" policies[0].redirect_pool");
    }

    [Fact]
    public void Check_ListenerThatSeesNoRequests_HasNoPolicies() =>
        Run(ListenerProtocol.Tcp, Reject).ShouldBe(["LB2108 loadbalancers[0].listeners[0].l7policies"]);

    private static YamlPath Policies => YamlPath.Root.Key("policies");

    private static string At(string code, string field) => $"{code} policies[0].{field}";

    private static IEnumerable<string> Run(params L7PolicySpec[] policies) => Run(ListenerProtocol.Http, policies);

    private static IEnumerable<string> Run(ListenerProtocol protocol, params L7PolicySpec[] policies) => RuleTest.Run(
        new PolicyFieldsRule(),
        RuleTest.WithListeners(SampleStack.Listener() with
        {
            Protocol = protocol,
            L7Policies = [.. policies.Select((policy, index) => policy with { Path = Policies.Item(index) })],
        }));
}
