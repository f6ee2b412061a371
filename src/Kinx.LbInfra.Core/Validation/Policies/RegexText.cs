using System.Text;
using Kinx.LbInfra.Core.Validation.Policies.Regexes;

namespace Kinx.LbInfra.Core.Validation.Policies;

/// <summary>
/// Checks regular expressions. Octavia checks them with Python's <c>re</c>, HAProxy compiles them with PCRE2, and both must accept them: an
/// expression that only Python accepts would keep HAProxy from starting.
/// </summary>
internal static class RegexText
{
    // PCRE2's limit is 65,536 units; our estimate is an upper bound of its count.
    private const long LargestSize = 60_000;

    /// <summary>What is wrong with a regular expression; null if it is valid.</summary>
    public static string? WhyInvalid(string text)
    {
        if (text.Any(char.IsControl)) return "it contains a control character";
        try
        {
            // HAProxy has PCRE2 compare bytes, so "é" counts as two characters.
            var size = new RegexParser(Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(text))).Parse().Size;
            return size <= LargestSize ? null : "it is too large when its repetitions are expanded";
        }
        catch (RegexFaultException fault)
        {
            return $"{fault.Message}, at position {fault.Offset + 1}";
        }
    }
}
