using System.Globalization;
using Kinx.LbInfra.Core.Rendering.Names;
using Kinx.LbInfra.Core.Rendering.Plans;
using Kinx.LbInfra.Core.Specs.LoadBalancers;
using Kinx.LbInfra.Core.Specs.Values;

namespace Kinx.LbInfra.Core.Rendering.Planners;

/// <summary>Decides what a listener's policies are to HAProxy.</summary>
internal static class L7Planner
{
    private const int DefaultCode = 302;

    /// <summary>Whether a policy does anything: it is up and has a rule that is up.</summary>
    public static bool IsInForce(L7PolicySpec policy) => policy.AdminStateUp && policy.Rules.Any(rule => rule.AdminStateUp);

    /// <summary>
    /// The policies in the order in which they are tried: Octavia's, which is also HAProxy's: rejections, redirects, pools, and by position among
    /// these. A policy whose pool is down is left out.
    /// </summary>
    public static IReadOnlyList<PolicyPlan> Plan(ListenerSpec listener, Func<string?, PoolSpec?> poolUp)
    {
        var plans = new List<PolicyPlan>();
        foreach (var policy in listener.L7Policies.Where(IsInForce).OrderBy(policy => Order(policy.Action)).ThenBy(policy => policy.Position))
        {
            var pool = poolUp(policy.RedirectPool);
            if (policy.Action == L7PolicyAction.RedirectToPool && pool is null) continue;
            plans.Add(new PolicyPlan(
                Kind(policy.Action), Target(policy, pool, listener), policy.RedirectHttpCode ?? DefaultCode, Rules(policy, plans.Count)));
        }

        return plans;
    }

    /// <summary>The rank of an action: HAProxy tries all policies of a lower one first, whatever the order of the lines.</summary>
    public static int Order(L7PolicyAction action) => action switch
    {
        L7PolicyAction.Reject => 0,
        L7PolicyAction.RedirectToPool => 2,
        _ => 1,
    };

    private static PolicyKind Kind(L7PolicyAction action) => action switch
    {
        L7PolicyAction.Reject => PolicyKind.Deny,
        L7PolicyAction.RedirectToUrl => PolicyKind.Location,
        L7PolicyAction.RedirectPrefix => PolicyKind.Prefix,
        L7PolicyAction.RedirectToPool => PolicyKind.Backend,
        _ => throw new ArgumentOutOfRangeException(nameof(action), action, null),
    };

    private static string? Target(L7PolicySpec policy, PoolSpec? pool, ListenerSpec listener) => policy.Action switch
    {
        L7PolicyAction.RedirectToUrl => policy.RedirectUrl,
        L7PolicyAction.RedirectPrefix => policy.RedirectPrefix,
        L7PolicyAction.RedirectToPool => ProxyName.Backend(pool!.Name, listener.Name),
        _ => null,
    };

    private static IReadOnlyList<RulePlan> Rules(L7PolicySpec policy, int index) =>
        [.. policy.Rules.Where(rule => rule.AdminStateUp).Select((rule, at) => Rule(rule, Name(index, at)))];

    private static string Name(int policy, int rule) => string.Create(CultureInfo.InvariantCulture, $"policy{policy}_rule{rule}");

    private static RulePlan Rule(L7RuleSpec rule, string name) => rule.Type switch
    {
        L7RuleType.HostName => new(name, "req.hdr", "host", $"-i {Match(rule)}", rule.Unquoted, rule.Invert),
        L7RuleType.Path => new(name, "path", null, Match(rule), rule.Unquoted, rule.Invert),
        // An expression speaks of the path. Else the last extension itself, so that "equal to" works and no other name that ends alike matches.
        L7RuleType.FileType when rule.CompareType == L7RuleCompareType.Regex => new(name, "path", null, Match(rule), rule.Unquoted, rule.Invert),
        L7RuleType.FileType => new(name, "path,field(-1,.)", null, Match(rule), rule.Unquoted, rule.Invert),
        L7RuleType.Header => new(name, "req.hdr", rule.Key, Match(rule), rule.Unquoted, rule.Invert),
        L7RuleType.Cookie => new(name, "req.cook", rule.Key, Match(rule), rule.Unquoted, rule.Invert),
        L7RuleType.SslConnHasCert => new(name, "ssl_c_used", null, "-m bool", "true", rule.Invert),
        L7RuleType.SslVerifyResult => new(name, "ssl_c_verify", null, "-m int", rule.Unquoted, rule.Invert),
        L7RuleType.SslDnField => new(name, "ssl_c_s_dn", rule.Key, Match(rule), rule.Unquoted, rule.Invert),
        _ => throw new ArgumentOutOfRangeException(nameof(rule), rule.Type, null),
    };

    private static string Match(L7RuleSpec rule) => rule.CompareType switch
    {
        L7RuleCompareType.Regex => "-m reg",
        L7RuleCompareType.StartsWith => "-m beg",
        L7RuleCompareType.EndsWith => "-m end",
        L7RuleCompareType.Contains => "-m sub",
        L7RuleCompareType.EqualTo => "-m str",
        _ => throw new ArgumentOutOfRangeException(nameof(rule), rule.CompareType, null),
    };
}
