using System.Globalization;
using System.Text.RegularExpressions;

namespace Kinx.LbInfra.Engine.Programs.Rpc;

/// <summary>Durations in Go's notation: <c>10m</c>, <c>1h30m</c>, <c>600000000000ns</c>.</summary>
internal static partial class GoDuration
{
    /// <summary>The duration; null for an empty text.</summary>
    /// <exception cref="FormatException">The text is not a duration.</exception>
    public static TimeSpan? Parse(string text)
    {
        if (text == "") return null;
        var parts = Part().Matches(text);
        if (parts.Count == 0 || parts.Sum(part => part.Length) != text.Length)
        {
            throw new FormatException($"'{text}' is not a duration; write for example 10m or 1h30m");
        }

        return TimeSpan.FromSeconds(
            parts.Sum(part => double.Parse(part.Groups[1].Value, CultureInfo.InvariantCulture) * SecondsOf(part.Groups[2].Value)));
    }

    private static double SecondsOf(string unit) => unit switch
    {
        "ns" => 1e-9,
        "us" or "µs" => 1e-6,
        "ms" => 1e-3,
        "s" => 1,
        "m" => 60,
        _ => 3600,
    };

    [GeneratedRegex(@"([0-9]+(?:\.[0-9]+)?)(ns|us|µs|ms|s|m|h)")]
    private static partial Regex Part();
}
