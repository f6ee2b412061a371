using Kinx.LbInfra.Testing;

namespace Kinx.LbInfra.Tests.Repository;

/// <summary>Reads a table of one of the repository's pages.</summary>
internal static class MarkdownTable
{
    /// <summary>The cells of each row of the table with this header, without code marks.</summary>
    public static IReadOnlyList<string[]> Rows(string page, params string[] header)
    {
        var lines = File.ReadAllLines(Path.Combine(RepositoryFolder.Root, page));
        var start = Array.FindIndex(lines, line => Cells(line).SequenceEqual(header));
        if (start < 0) throw new InvalidDataException($"{page} has no table | {string.Join(" | ", header)} |");
        return [.. lines.Skip(start + 2).TakeWhile(line => line.StartsWith('|')).Select(Cells)];
    }

    /// <summary>The names in a cell, which are separated by commas.</summary>
    public static string[] Names(string cell) => cell.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static string[] Cells(string line) =>
        [.. line.Replace("`", "", StringComparison.Ordinal).Trim().Trim('|').Split('|').Select(cell => cell.Trim())];
}
