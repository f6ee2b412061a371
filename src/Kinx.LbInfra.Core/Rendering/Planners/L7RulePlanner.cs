using System.Globalization;
using Kinx.LbInfra.Core.Rendering.Plans.Haproxy;
using Kinx.LbInfra.Core.Specs.LoadBalancers;
using Kinx.LbInfra.Core.Specs.Values;

namespace Kinx.LbInfra.Core.Rendering.Planners;

/// <summary>Plans how HAProxy evaluates the rules of a policy.</summary>
internal static class L7RulePlanner
{
    /// <param name="policy">The policy; its rules that are administratively down are left out.</param>
    /// <param name="index">The position of the policy in its listener, which makes the names of its rules unique.</param>
    public static IReadOnlyList<RulePlan> Plan(L7PolicySpec policy, int index) =>
        [.. policy.Rules.Where(rule => rule.AdminStateUp).Select((rule, at) => Rule(rule, Name(index, at)))];

    private static string Name(int policy, int rule) => string.Create(CultureInfo.InvariantCulture, $"policy{policy}_rule{rule}");

    private static RulePlan Rule(L7RuleSpec rule, string name) => new()
    {
        Name = name,
        Fetch = Fetch(rule),
        Argument = Argument(rule),
        Match = Match(rule),
        Value = rule.Type == L7RuleType.SslConnHasCert ? "true" : rule.Unquoted,
        Invert = rule.Invert,
    };

    private static string Fetch(L7RuleSpec rule) => rule.Type switch
    {
        L7RuleType.HostName or L7RuleType.Header => "req.hdr",
        L7RuleType.Path => "path",
        // A regular expression applies to the whole path. Other comparisons apply only to the last extension, so that EQUAL_TO works and
        // does
        // not match other names with the same ending.
        L7RuleType.FileType => rule.CompareType == L7RuleCompareType.Regex ? "path" : "path,field(-1,.)",
        L7RuleType.Cookie => "req.cook",
        L7RuleType.SslConnHasCert => "ssl_c_used",
        L7RuleType.SslVerifyResult => "ssl_c_verify",
        L7RuleType.SslDnField => "ssl_c_s_dn",
        _ => throw new ArgumentOutOfRangeException(nameof(rule), rule.Type, null),
    };

    private static string? Argument(L7RuleSpec rule) => rule.Type switch
    {
        L7RuleType.HostName => "host",
        L7RuleType.Header or L7RuleType.Cookie or L7RuleType.SslDnField => rule.Key,
        _ => null,
    };

    private static string Match(L7RuleSpec rule) => rule.Type switch
    {
        L7RuleType.HostName => $"-i {Method(rule.CompareType)}",
        L7RuleType.SslConnHasCert => "-m bool",
        L7RuleType.SslVerifyResult => "-m int",
        _ => Method(rule.CompareType),
    };

    private static string Method(L7RuleCompareType type) => type switch
    {
        L7RuleCompareType.Regex => "-m reg",
        L7RuleCompareType.StartsWith => "-m beg",
        L7RuleCompareType.EndsWith => "-m end",
        L7RuleCompareType.Contains => "-m sub",
        L7RuleCompareType.EqualTo => "-m str",
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, null),
    };
}
