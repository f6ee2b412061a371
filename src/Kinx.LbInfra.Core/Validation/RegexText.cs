using System.Text.RegularExpressions;

namespace Kinx.LbInfra.Core.Validation;

/// <summary>
/// Regular expressions for HAProxy, which takes PCRE2. .NET's parser finds the syntax errors; the few constructs that both read
/// differently are refused.
/// </summary>
internal static partial class RegexText
{
    /// <summary>What is wrong with a regular expression, or null.</summary>
    public static string? WhyInvalid(string text)
    {
        if (text.Any(char.IsControl)) return "it holds a control character";
        if (OnlyHere().Match(text) is { Success: true } match) return $"\"{match.Value}\" is not known to HAProxy";
        try
        {
            // (?P<name>…) is Python's and PCRE's spelling of (?<name>…).
            _ = Regex.Match("", text.Replace("(?P<", "(?<", StringComparison.Ordinal), RegexOptions.None, TimeSpan.FromSeconds(1));
            return null;
        }
        catch (RegexParseException fault)
        {
            return $"{fault.Error} at {fault.Offset + 1}";
        }
    }

    // \u (PCRE2 refuses it), Unicode blocks, look-behind (of fixed length only there), balancing groups, long repetitions.
    [GeneratedRegex(@"\\u|\\p\{Is|\(\?<[=!]|\(\?<\w*-|\(\?\(|\{[0-9]*,?[0-9]{6,}\}")]
    private static partial Regex OnlyHere();
}
