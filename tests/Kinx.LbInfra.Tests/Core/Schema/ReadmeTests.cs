using System.Text.RegularExpressions;
using Kinx.LbInfra.Core.Checking;
using Kinx.LbInfra.Core.Schema;
using Kinx.LbInfra.Testing;
using Kinx.LbInfra.Tests.Core.Loading;
using Kinx.LbInfra.Tests.Core.Octavia;
using Kinx.LbInfra.Tests.Repository;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Tests.Core.Schema;

/// <summary>
/// <c>stacks/README.md</c> is correct: its tables are generated from the schema and the limits, and a test shows each difference.
/// </summary>
public sealed partial class ReadmeTests
{
    private static readonly string File = Path.Combine(RepositoryFolder.Root, "stacks", "README.md");

    [Fact]
    public void Fields_InTheReadme_AreThoseOfTheSchemas()
    {
        ShouldHold("stack fields", ReferenceTables.Of(SchemaWriter.Stack(), "Stack"));
        ShouldHold("site fields", ReferenceTables.Of(SchemaWriter.Site(), "Site"));
    }

    [Fact]
    public void DifferencesByField_InTheReadme_AreThoseOfTheTableOfLimits() => ShouldHold(
        "differences by field",
        "| object | field | difference |\n|---|---|---|\n" + string.Concat(
            LimitTable.Rows.Where(row => row.Difference.Length > 0)
                .Select(row => (Object: row.Sample.Split(' ')[0], row.Field, row.Difference))
                .Distinct()
                .Select(row => $"| {row.Object} | `{row.Field}` | {row.Difference} |\n")));

    [Fact]
    public void Differences_Each_IsShownByATestOrACase()
    {
        var rows = Section("differences").Split('\n').Where(line => line.StartsWith("| ", StringComparison.Ordinal)).Skip(1).ToList();
        rows.Count.ShouldBeGreaterThan(15);
        foreach (var row in rows)
        {
            var names = Name().Matches(row.Split('|')[3]).Select(match => match.Groups[1].Value).ToList();
            names.ShouldNotBeEmpty(row);
            names.ShouldAllBe(name => Exists(name), row);
        }
    }

    [Fact]
    public void WorkedExample_OfTheProjectsReadme_PassesAllChecks()
    {
        var blocks = YamlBlock().Matches(System.IO.File.ReadAllText(Path.Combine(RepositoryFolder.Root, "README.md")));
        blocks.ShouldNotBeEmpty();
        foreach (var block in blocks.Select(match => match.Groups[1].Value))
        {
            using var folder = new StackFolder();
            StackTreeCheck.One(folder.Write("stack.yaml", block)).Diagnostics.ShouldBeEmpty(block);
        }
    }

    private static bool Exists(string name)
    {
        var parts = name.Split('.');
        if (parts.Length < 2) return System.IO.File.Exists(Path.Combine(FeatureTable.Folder, $"{name}.yaml"));
        // Tests with a real HAProxy are in another project.
        return SourceTree.All.Any(file => file.Name.EndsWith($"/{parts[0]}.cs", StringComparison.Ordinal)
            && file.Text.Contains($" {parts[1]}(", StringComparison.Ordinal));
    }

    private static void ShouldHold(string section, string content)
    {
        var text = System.IO.File.ReadAllText(File);
        var (start, end) = Bounds(text, section);
        var expected = $"{text[..start]}\n{content.TrimEnd('\n')}\n{text[end..]}";
        if (Environment.GetEnvironmentVariable("KINX_ACCEPT") == "1") System.IO.File.WriteAllText(File, expected);
        else (text == expected).ShouldBeTrue($"stacks/README.md is out of date in \"{section}\": ./dev accept");
    }

    private static string Section(string name)
    {
        var text = System.IO.File.ReadAllText(File);
        var (start, end) = Bounds(text, name);
        return text[start..end];
    }

    private static (int Start, int End) Bounds(string text, string section)
    {
        var mark = $"<!-- {section} -->";
        return (
            text.IndexOf(mark, StringComparison.Ordinal) + mark.Length,
            text.IndexOf($"<!-- end of {section} -->", StringComparison.Ordinal));
    }

    [GeneratedRegex("```yaml\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex YamlBlock();

    [GeneratedRegex("`([A-Za-z0-9_.-]+)`")]
    private static partial Regex Name();
}
