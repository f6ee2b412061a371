using System.Globalization;
using System.Text.RegularExpressions;
using Kinx.LbInfra.Testing;

namespace Kinx.LbInfra.Tests.Core.Octavia;

/// <summary>The rows of <c>limits.md</c>.</summary>
internal static partial class LimitTable
{
    private static readonly string File =
        Path.Combine(RepositoryFolder.Root, "tests", "Kinx.LbInfra.Tests", "Core", "Octavia", "limits.md");

    public static IReadOnlyList<LimitRow> Rows { get; } =
        [.. System.IO.File.ReadLines(File).Where(line => line.StartsWith("| ", StringComparison.Ordinal)).Skip(1).Select(Row)];

    /// <summary><c>repeat(a,3)</c> is <c>aaa</c>.</summary>
    public static string Expand(string value) =>
        Repeat().Replace(value, match =>
            new string(match.Groups[1].Value[0], int.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture)));

    private static LimitRow Row(string line)
    {
        // A bar inside a cell is escaped, as Markdown wants it.
        var cells = line.Replace("\\|", "\u0001", StringComparison.Ordinal)
            .Split('|')
            .Select(cell => cell.Trim().Replace('\u0001', '|'))
            .ToList();
        return new LimitRow(cells[1], cells[2], Values(cells[3]), Values(cells[4]), cells[5].Replace("|", "\\|", StringComparison.Ordinal));
    }

    // A semicolon inside quotes belongs to the value.
    private static IReadOnlyList<string> Values(string cell) =>
        cell == "-" ? [] : [.. Value().Matches(cell).Select(match => match.Value.Trim()).Where(value => value.Length > 0)];

    [GeneratedRegex(@"(?:""(?:[^""\\]|\\.)*""|'[^']*'|[^;""'])+")]
    private static partial Regex Value();

    [GeneratedRegex(@"repeat\((.),(\d+)\)")]
    private static partial Regex Repeat();
}
