using System.Text.RegularExpressions;
using Kinx.LbInfra.Testing;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Tests.Repository;

/// <summary>The table in templates/README.md of what a node announces is the one in the announcer.</summary>
public sealed partial class LevelTableTests
{
    [Fact]
    public void Readme_TableOfLevels_IsTheAnnouncers()
    {
        var documented = Rows(DocumentedRow(), "README.md");

        documented.Count.ShouldBeGreaterThan(8);
        documented.ShouldBe(Rows(Rule(), "node/levels.py"));
    }

    private static List<string> Rows(Regex row, string file) =>
    [
        .. row.Matches(File.ReadAllText(Path.Combine(RepositoryFolder.Templates, file)))
            .Select(match => string.Join(' ', match.Groups.Values.Skip(1).Select(group => group.Value)))
            .Select(row => row.ToLowerInvariant().Replace('_', ' ')),
    ];

    [GeneratedRegex(@"^\| `([a-z ]+)` \| (withdrawn|last resort) \| ([\d.]+) \| ([\d.]+) \|", RegexOptions.Multiline)]
    private static partial Regex DocumentedRow();

    [GeneratedRegex(@"^    ""([a-z ]+)"": Rule\((\w+), ([\d.]+), ([\d.]+)\),", RegexOptions.Multiline)]
    private static partial Regex Rule();
}
