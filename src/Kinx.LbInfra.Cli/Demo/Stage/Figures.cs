using System.Globalization;

namespace Kinx.LbInfra.Cli.Demo.Stage;

/// <summary>The number formats of the demo.</summary>
internal static class Figures
{
    public static string Seconds(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.00} s");

    /// <summary>"172.20.0.11: 310, 172.20.0.12: 290", sorted by name.</summary>
    public static string Counts(IEnumerable<KeyValuePair<string, int>> counts) =>
        string.Join(", ", counts.OrderBy(count => count.Key, StringComparer.Ordinal).Select(count => $"{count.Key}: {count.Value}"));
}
