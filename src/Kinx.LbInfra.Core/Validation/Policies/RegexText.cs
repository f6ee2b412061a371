using System.Text;
using Kinx.LbInfra.Core.Validation.Policies.Regexes;

namespace Kinx.LbInfra.Core.Validation.Policies;

/// <summary>
/// Regular expressions, which Octavia checks with Python's <c>re</c> and HAProxy compiles with PCRE2: what both take. An expression that only
/// Python takes would keep HAProxy, with all its listeners, from starting.
/// </summary>
internal static class RegexText
{
    // PCRE2's limit is 65,536 units; ours are an upper estimate of its units.
    private const long LargestSize = 60_000;

    /// <summary>What is wrong with a regular expression, or null.</summary>
    public static string? WhyInvalid(string text)
    {
        if (text.Any(char.IsControl)) return "it holds a control character";
        try
        {
            // HAProxy compares bytes, and so does PCRE2 for it: "é" counts as two characters.
            var size = new RegexParser(Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(text))).Parse().Size;
            return size <= LargestSize ? null : "it is too large once its repetitions are written out";
        }
        catch (RegexFaultException fault)
        {
            return $"{fault.Message} at {fault.Offset + 1}";
        }
    }
}
