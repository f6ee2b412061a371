using System.Net;
using System.Text.RegularExpressions;
using Kinx.LbInfra.Core.Specs.LoadBalancers;
using Kinx.LbInfra.Core.Specs.Values;
using Kinx.LbInfra.Core.Text;

namespace Kinx.LbInfra.Core.Validation.Policies;

/// <summary>
/// Why the value of a rule is in no request that a client would send. Tried with HAProxy, whose normal form of paths counts.
/// </summary>
/// <param name="Why">A sentence about requests, without a full stop.</param>
/// <param name="Hint">What to do.</param>
internal sealed partial record UnmatchedValue(string Why, string Hint)
{
    private const string Alone = "write the extension alone";
    private const string Backslash = "requests with a backslash get status 400";
    private const string EndOfHost = "compare with ENDS_WITH, and write ";

    /// <summary>Null if a request can match. Regular expressions are not examined.</summary>
    public static UnmatchedValue? Of(L7RuleSpec rule) => rule switch
    {
        { CompareType: L7RuleCompareType.Regex } or { Unquoted: "" } => null,
        { Type: L7RuleType.Path } => OfPath(rule.Unquoted, rule.CompareType),
        { Type: L7RuleType.FileType } => OfFileType(rule.Unquoted),
        { Type: L7RuleType.HostName } => OfHost(rule.Unquoted, rule.CompareType),
        { Type: L7RuleType.Cookie } => OfCookie(rule.Unquoted),
        { Type: L7RuleType.Header } => OfHeader(rule.Unquoted, rule.CompareType),
        _ => null,
    };

    private static bool HasStart(L7RuleCompareType type) => type is L7RuleCompareType.EqualTo or L7RuleCompareType.StartsWith;

    private static bool HasEnd(L7RuleCompareType type) => type is L7RuleCompareType.EqualTo or L7RuleCompareType.EndsWith;

    private static UnmatchedValue? OfPath(string value, L7RuleCompareType type)
    {
        if (AfterPath(value) is { } after) return after;
        var path = Slash().Replace(value, "/");
        if (path.Contains('\\', StringComparison.Ordinal)) return Written(Backslash, path.Replace('\\', '/'));
        if (HasStart(type) && path[0] != '/') return Written("a path starts with \"/\"", Normal("/" + path, type));
        var normal = Normal(path, type);
        return normal == path ? null : Written("\"//\", \"/./\" and \"/../\" are resolved before rules see a path", normal);
    }

    private static UnmatchedValue? AfterPath(string value)
    {
        var end = value.IndexOfAny(['?', '#']);
        if (end < 0) return null;
        var why = value[end] == '?' ? "a path ends before the query" : "clients send no fragment";
        return end == 0 ? new UnmatchedValue(why, "compare the path only") : Written(why, value[..end]);
    }

    // A segment is complete between two slashes, and at the end of a path.
    private static string Normal(string path, L7RuleCompareType type)
    {
        var isWhole = HasEnd(type);
        var text = Slashes().Replace(path, "/") + (isWhole ? "\n" : "");
        for (var before = ""; before != text;) (before, text) = (text, Up().Replace(Here().Replace(text, "/"), "/"));
        return text.TrimEnd('\n');
    }

    private static UnmatchedValue? OfFileType(string value)
    {
        if (AfterPath(value) is { } after) return after;
        if (value.Contains('\\', StringComparison.Ordinal)) return new(Backslash, Alone);
        var dot = value.LastIndexOf('.');
        if (dot < 0) return null;
        const string Why = "the file type is what follows the last \".\"";
        return dot == value.Length - 1 ? new UnmatchedValue(Why, Alone) : Written(Why, value[(dot + 1)..]);
    }

    private static UnmatchedValue? OfHost(string value, L7RuleCompareType type)
    {
        var host = Scheme().Replace(value, "").Split('/', '?', '#')[0].Split('@')[^1].Trim();
        if (host.StartsWith("*.", StringComparison.Ordinal) && !Foreign().IsMatch(host[1..]))
        {
            return new UnmatchedValue("\"*\" stands for itself", EndOfHost + Quoted.Text(host[1..]));
        }

        if (Foreign().Match(value) is { Success: true } odd)
        {
            var why = $"a host name contains no {Quoted.Text(odd.Value)}";
            return host.Length == 0 || Foreign().IsMatch(host) ? new UnmatchedValue(why, "write the host name alone") : Written(why, host);
        }

        if (HasStart(type) && value[0] == '.') return new("a host name does not start with \".\"", EndOfHost + Quoted.Text(value));
        var isBare = HasStart(type) && value.Count(c => c == ':') > 1 && value[0] != '[' && IPAddress.TryParse(value, out _);
        return isBare ? Written("clients write an IPv6 address in brackets", $"[{value}]") : null;
    }

    private static UnmatchedValue? OfCookie(string value)
    {
        if (!value.Contains(',', StringComparison.Ordinal)) return null;
        return new("HAProxy ends the value of a cookie at a comma", "compare with STARTS_WITH and what precedes the comma");
    }

    private static UnmatchedValue? OfHeader(string value, L7RuleCompareType type)
    {
        var isTrimmed = (HasStart(type) && value[0] is ' ' or '\t') || (HasEnd(type) && value[^1] is ' ' or '\t');
        return isTrimmed ? Written("blanks around the value of a header do not belong to it", value.Trim()) : null;
    }

    private static UnmatchedValue Written(string why, string better) =>
        new(why, better.Length == 0 ? "write another value" : $"write {Quoted.Text(better)}");

    [GeneratedRegex("%2[Ff]")]
    private static partial Regex Slash();

    [GeneratedRegex("/{2,}")]
    private static partial Regex Slashes();

    [GeneratedRegex(@"/(?:\.|%2[Ee])(?:/|(?=\n))")]
    private static partial Regex Here();

    [GeneratedRegex(@"(?:(?:/|^)(?!(?:\.|%2[Ee]){1,2}/)[^/\n]+)?/(?:\.|%2[Ee]){2}(?:/|(?=\n))")]
    private static partial Regex Up();

    [GeneratedRegex(@"\A[A-Za-z][A-Za-z0-9+.-]*://")]
    private static partial Regex Scheme();

    // What neither a name nor an address nor a port contains.
    [GeneratedRegex(@"://|[^A-Za-z0-9._~:\[\]%!$&'()+,;=-]")]
    private static partial Regex Foreign();
}
