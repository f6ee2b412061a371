using System.Text.RegularExpressions;
using Kinx.LbInfra.Core.Diagnostics;
using Kinx.LbInfra.Core.Specs;
using Kinx.LbInfra.Core.Specs.Fields;
using Kinx.LbInfra.Core.Specs.LoadBalancers;
using Kinx.LbInfra.Core.Specs.Values;
using Kinx.LbInfra.Core.Text;

namespace Kinx.LbInfra.Core.Validation.Policies;

/// <summary>The type, comparison, key and value of a rule must fit together, as Octavia checks in <c>l7rule_data</c>.</summary>
internal sealed partial class PolicyRuleRule : IStackRule
{
    private const string NeedsQuotes = "a value with spaces must be in double quotes";

    public IEnumerable<Diagnostic> Check(LoadedStack stack) =>
        from loadBalancer in stack.Stack.LoadBalancers
        from listener in loadBalancer.Listeners
        from rule in listener.L7Policies.SelectMany(policy => policy.Rules)
        from diagnostic in Key(rule).Concat(Comparison(rule)).Concat(Value(rule))
        select diagnostic;

    private static IEnumerable<Diagnostic> Key(L7RuleSpec rule)
    {
        var type = EnumNames.Of(rule.Type);
        var path = rule.At(it => it.Key);
        var isName = rule.Type is L7RuleType.Header or L7RuleType.Cookie;
        if (!isName && rule.Type != L7RuleType.SslDnField)
        {
            // Octavia refuses a key only for certificate rules. Elsewhere it ignores the key, which cannot be intended.
            if (!string.IsNullOrEmpty(rule.Key))
            {
                yield return ListenerDiagnostics.RuleKey(path, $"a rule of type {type} cannot have a \"key\"");
            }
        }
        else if (string.IsNullOrEmpty(rule.Key))
        {
            yield return ListenerDiagnostics.RuleKey(path, $"a rule of type {type} needs a \"key\"");
        }
        else if (!(isName ? Token() : DistinguishedNameField()).IsMatch(rule.Key))
        {
            yield return ListenerDiagnostics.RuleKey(path, $"{Quoted.Text(rule.Key)} is not a valid name for a rule of type {type}");
        }
    }

    private static IEnumerable<Diagnostic> Comparison(L7RuleSpec rule)
    {
        L7RuleCompareType[] allowed = rule.Type switch
        {
            L7RuleType.FileType => [L7RuleCompareType.Regex, L7RuleCompareType.EqualTo],
            L7RuleType.SslConnHasCert or L7RuleType.SslVerifyResult => [L7RuleCompareType.EqualTo],
            _ => Enum.GetValues<L7RuleCompareType>(),
        };
        if (!allowed.Contains(rule.CompareType))
        {
            yield return ListenerDiagnostics.RuleCompareType(
                rule.At(it => it.CompareType),
                EnumNames.Of(rule.Type),
                EnumNames.Of(rule.CompareType),
                string.Join(", ", allowed.Select(EnumNames.Of)));
        }
    }

    private static IEnumerable<Diagnostic> Value(L7RuleSpec rule)
    {
        string? fault = null;
        var expected = rule switch
        {
            // For HAProxy, every text contains the empty value.
            { Unquoted: "" } => "a value",
            { Type: L7RuleType.SslConnHasCert } => rule.Value.Equals("true", StringComparison.OrdinalIgnoreCase) ? null : "\"true\"",
            { Type: L7RuleType.SslVerifyResult } => Number(rule.Value) is null ? "a whole number from 0 to 2147483647" : null,
            { CompareType: L7RuleCompareType.Regex } =>
                (fault = RegexText.WhyInvalid(rule.Unquoted)) is null ? null : "a valid regular expression",
            { Type: L7RuleType.SslDnField } => null,
            { Type: L7RuleType.Cookie } => (fault = WhyNoCookie(rule.Value)) is null ? null : "a valid cookie value",
            _ => (fault = WhyInvalid(rule.Value)) is null ? null : NameOfValue(rule.Type),
        };
        if (expected is null) yield break;
        yield return ListenerDiagnostics.RuleValue(rule.At(it => it.Value), rule.Value, expected, fault, Better(rule, fault));
    }

    private static int? Number(string text) => Digits().IsMatch(text) && int.TryParse(text, out var number) ? number : null;

    // Octavia takes blanks only between double quotes, which YAML takes for its own unless they stand between apostrophes.
    private static string? Better(L7RuleSpec rule, string? fault) =>
        fault == NeedsQuotes ? $"'{$"\"{rule.Value}\"".Replace("'", "''", StringComparison.Ordinal)}'" : null;

    private static string? WhyNoCookie(string value)
    {
        if (CookieValue().IsMatch(value)) return null;
        var hasSpace = value.Contains(' ', StringComparison.Ordinal);
        return hasSpace ? "cookies contain no spaces, not even in quotes" : "only printable ASCII except \" ; and \\ is allowed";
    }

    // Octavia checks all these types by the same pattern.
    private static string NameOfValue(L7RuleType type) => type switch
    {
        L7RuleType.HostName => "a valid host name",
        L7RuleType.Path => "a valid path",
        L7RuleType.FileType => "a valid file type",
        _ => "a valid header value",
    };

    private static string? WhyInvalid(string value)
    {
        if (HeaderValue().IsMatch(value)) return null;
        var isQuotable = value.Contains(' ', StringComparison.Ordinal) && HeaderValue().IsMatch($"\"{value}\"");
        return isQuotable ? NeedsQuotes : "only printable ASCII characters are allowed";
    }

    // Octavia's HTTP_HEADER_NAME_REGEX takes the apostrophe and "," too, which a token cannot contain (RFC 9110).
    [GeneratedRegex(@"\A[A-Za-z0-9!#$%&*+.^_`|~-]+\z")]
    private static partial Regex Token();

    // Octavia's DISTINGUISHED_NAME_FIELD_REGEX.
    [GeneratedRegex(@"\A[A-Za-z][A-Za-z0-9-]*\z")]
    private static partial Regex DistinguishedNameField();

    [GeneratedRegex(@"\A[0-9]+\z")]
    private static partial Regex Digits();

    // Octavia's HTTP_COOKIE_VALUE_REGEX.
    [GeneratedRegex(@"\A[a-zA-Z0-9!#$%&'()*+\-./:<=>?@\[\]^_`{|}~,]+\z")]
    private static partial Regex CookieValue();

    // Octavia's HTTP_HEADER_VALUE_REGEX, plus blanks between double quotes.
    [GeneratedRegex(@"\A(?:[a-zA-Z0-9!""#$%&'()*+,\-./:;<=>?@\[\]^_`{|}~\\]+|""[a-zA-Z0-9 \t!""#$%&'()*+,\-./:;<=>?@\[\]^_`{|}~\\]*"")\z")]
    private static partial Regex HeaderValue();
}
