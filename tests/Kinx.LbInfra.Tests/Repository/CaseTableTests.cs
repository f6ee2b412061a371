using System.Text.RegularExpressions;
using Kinx.LbInfra.Testing;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Tests.Repository;

/// <summary>The tables of <c>tests/Cases/README.md</c>: their folders exist, and so do the tests that they name.</summary>
public sealed partial class CaseTableTests
{
    private const string Folder = "tests/Cases";

    private static readonly IReadOnlyList<string[]> Rows =
    [
        .. File.ReadAllLines(Path.Combine(RepositoryFolder.Root, Folder, "README.md"))
            .Where(line => line.StartsWith("| ", StringComparison.Ordinal) && !line.EndsWith("| right since |", StringComparison.Ordinal))
            .Select(line => line.Trim('|').Split('|', StringSplitOptions.TrimEntries)),
    ];

    [Fact]
    public void Folders_OfTheTable_AreThoseOnDisk() =>
        Rows.Select(row => row[0]).Where(name => Case().IsMatch(name)).ShouldBe(
            Directory.GetDirectories(Path.Combine(RepositoryFolder.Root, Folder)).Select(Path.GetFileName).OfType<string>(),
            ignoreOrder: true);

    [Fact]
    public void Rows_Last_NamesATestOrSaysOpen() =>
        Rows.Where(row => row[^1] != "open" && !Name().IsMatch(row[^1])).Select(row => string.Join(" | ", row)).ShouldBeEmpty();

    [Fact]
    public void Tests_OfTheTable_Exist() =>
        Rows.SelectMany(row => Name().Matches(row[^1])).Select(match => match.Groups[1].Value).Where(name => !Exists(name)).ShouldBeEmpty();

    private static bool Exists(string name)
    {
        var parts = name.Split('.');
        if (parts.Length < 2) return File.Exists(Path.Combine(FeatureTable.Folder, $"{name}.yaml"));
        return SourceTree.All.Any(file => file.Name.EndsWith($"/{parts[0]}.cs", StringComparison.Ordinal)
            && string.Join('\n', file.Lines).Contains($" {parts[1]}(", StringComparison.Ordinal));
    }

    [GeneratedRegex("`([A-Za-z0-9_.-]+)`")]
    private static partial Regex Name();

    [GeneratedRegex(@"^\d\d-")]
    private static partial Regex Case();
}
