using System.Xml.Linq;
using Kinx.LbInfra.Testing;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Tests.Repository;

/// <summary>The table of projects in <c>src/README.md</c> agrees with the project files.</summary>
public sealed class ProjectTableTests
{
    private static readonly IReadOnlyList<string[]> Table = MarkdownTable.Rows("src/README.md", "project", "role", "references");

    public static TheoryData<string> Projects { get; } =
        [.. SourceTree.Names("*.csproj").Where(name => !name.StartsWith("tests/", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Projects))]
    public void Project_References_AreThoseOfTheTable(string file)
    {
        var folder = Path.GetFileName(Path.GetDirectoryName(file))!;
        var row = Table.FirstOrDefault(cells => Covers(cells[0], file)).ShouldNotBeNull($"{folder} is not in the table");

        References(file).ShouldBeSubsetOf(MarkdownTable.Names(row[2]), $"row {row[0]}");
    }

    [Fact]
    public void Table_EveryReference_IsOneOfAProject()
    {
        foreach (var row in Table.Where(cells => cells[2].Length > 0))
        {
            MarkdownTable.Names(row[2]).ShouldBeSubsetOf(
                Projects.Select(item => item.Data).Where(file => Covers(row[0], file)).SelectMany(References), $"row {row[0]}");
        }
    }

    private static bool Covers(string row, string file)
    {
        var folder = Path.GetRelativePath("src", Path.GetDirectoryName(file)!);
        return row == folder || (row.EndsWith("/*", StringComparison.Ordinal) && folder.StartsWith(row[..^1], StringComparison.Ordinal));
    }

    private static IEnumerable<string> References(string file)
    {
        var project = XDocument.Load(Path.Combine(RepositoryFolder.Root, file));
        return project.Descendants("ProjectReference")
            .Select(item => ShortName(Path.GetFileNameWithoutExtension(item.Attribute("Include")!.Value)))
            .Concat(
                project.Descendants("PackageReference")
                    .Where(item => item.Attribute("PrivateAssets") is null)
                    .Select(item => item.Attribute("Include")!.Value))
            .Distinct(StringComparer.Ordinal);
    }

    private static string ShortName(string project) =>
        project.Replace("Kinx.LbInfra.", "", StringComparison.Ordinal).Replace("Kinx.Pulumi.", "", StringComparison.Ordinal);
}
