using System.Globalization;
using Kinx.LbInfra.Core.Rendering.Plans.Haproxy;
using Kinx.LbInfra.Core.Specs.LoadBalancers;
using Kinx.LbInfra.Core.Specs.Values;

namespace Kinx.LbInfra.Core.Rendering.Planners;

/// <summary>Plans how HAProxy evaluates the rules of a policy.</summary>
/// <param name="certified">If true, clients with an invalid certificate may connect, and count as clients without one.</param>
internal sealed class L7RulePlanner(bool certified)
{
    // A member may read %2F as a slash too.
    private const string Slashes = ",regsub(%2F,/,g)";

    // What most members see: no escapes, and for Java's servers no parameters. A backslash is a slash for IIS.
    private const string Decoded = ",regsub(;[^/]*,,g),regsub(%2F|%5C,/,g),url_dec";
    private const string WithoutPort = ",host_only,rtrim(.)";

    /// <param name="policy">The policy; its rules that are administratively down are left out.</param>
    /// <param name="index">The position of the policy in its listener, which makes the names of its rules unique.</param>
    public (string Condition, IReadOnlyList<RulePlan> Lines) Plan(L7PolicySpec policy, int index)
    {
        var rules = policy.Rules.Where(rule => rule.AdminStateUp).Select((rule, at) => (Rule: rule, Name: Name(index, at))).ToList();
        return (
            string.Join(' ', rules.Select(item => item.Rule.Invert ? $"!{item.Name}" : item.Name)),
            [.. rules.SelectMany(item => Lines(item.Rule, item.Name))]);
    }

    private static string Name(int policy, int rule) => string.Create(CultureInfo.InvariantCulture, $"policy{policy}_rule{rule}");

    private IEnumerable<RulePlan> Lines(L7RuleSpec rule, string name)
    {
        yield return Line(rule, name);
        // A value with a port, or an expression that may have one, is for the header as it is.
        if (rule.Type == L7RuleType.HostName) yield return Line(rule, name) with { Converters = "" };
        // An expression or value with escapes or parameters is for the path in normal form.
        if (rule.Type is L7RuleType.Path or L7RuleType.FileType)
        {
            yield return Line(rule, name) with { Converters = Decoded + Extension(rule), Value = DecodedValue(rule) };
        }
    }

    private RulePlan Line(L7RuleSpec rule, string name) => new()
    {
        Name = name,
        Fetch = Fetch(rule),
        Argument = Argument(rule),
        Converters = Converters(rule),
        Match = Match(rule),
        Value = Value(rule),
        Certified = certified && rule.Type is L7RuleType.SslConnHasCert or L7RuleType.SslDnField,
    };

    private static string Fetch(L7RuleSpec rule) => rule.Type switch
    {
        L7RuleType.HostName => "req.hdr",
        // Not req.hdr, which takes each part between commas for a value: a date or a User-Agent has commas of its own.
        L7RuleType.Header => "req.fhdr",
        L7RuleType.Path or L7RuleType.FileType => "path",
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

    private static string Converters(L7RuleSpec rule) => rule.Type switch
    {
        L7RuleType.HostName => WithoutPort,
        L7RuleType.Path => Slashes,
        L7RuleType.FileType => Extension(rule) is "" ? Slashes : Extension(rule),
        _ => "",
    };

    // A regular expression applies to the whole path. Other comparisons apply only to the last extension, so that EQUAL_TO works and
    // does not match other names with the same ending.
    private static string Extension(L7RuleSpec rule) =>
        rule is { Type: L7RuleType.FileType, CompareType: not L7RuleCompareType.Regex } ? ",field(-1,.)" : "";

    private static string Match(L7RuleSpec rule) => rule.Type switch
    {
        L7RuleType.HostName => $"-i {Method(rule.CompareType)}",
        L7RuleType.SslConnHasCert => "-m bool",
        L7RuleType.SslVerifyResult => "-m int",
        _ => Method(rule.CompareType),
    };

    private static string Value(L7RuleSpec rule) => rule.Type switch
    {
        L7RuleType.SslConnHasCert => "true",
        L7RuleType.Path when rule.CompareType != L7RuleCompareType.Regex => PathInNormalForm.Of(rule.Unquoted),
        _ => rule.Unquoted,
    };

    private static string DecodedValue(L7RuleSpec rule) =>
        rule.CompareType == L7RuleCompareType.Regex ? rule.Unquoted : PathInNormalForm.Decoded(rule.Unquoted);

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
