using Kinx.LbInfra.Core.Loading;
using Kinx.LbInfra.Testing;

namespace Kinx.LbInfra.Tests;

/// <summary>The rows of <c>features/README.md</c>: the features of Octavia's HAProxy driver and the cases that show them.</summary>
internal static class FeatureTable
{
    public static readonly string Folder = Path.Combine(RepositoryFolder.Root, "tests", "Kinx.LbInfra.Tests", "Golden", "features");

    /// <summary>Row, feature, cases and remark of each.</summary>
    public static IReadOnlyList<string[]> Rows { get; } =
    [
        .. File.ReadLines(Path.Combine(Folder, "README.md"))
            .Where(line => line.StartsWith("| ", StringComparison.Ordinal))
            .Select(line => line.Split('|').Skip(1).Take(4).Select(cell => cell.Trim()).ToArray())
            .Where(cells => cells[0].Length > 1 && char.IsAsciiDigit(cells[0][1])),
    ];

    public static IReadOnlyList<string> Stacks { get; } =
        [.. Directory.EnumerateFiles(Folder, "*.yaml").Where(StackLoader.IsStackFile).Order(StringComparer.Ordinal)];
}
