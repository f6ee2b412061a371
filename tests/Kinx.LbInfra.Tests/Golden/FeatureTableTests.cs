using System.Globalization;
using Kinx.LbInfra.Testing;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Tests;

/// <summary>Every feature has a case, and every case is in the table.</summary>
public sealed class FeatureTableTests
{
    // How many features each group has: listeners, TLS, policies, pools, members, monitors.
    private static readonly Dictionary<char, int> Groups = new() { ['C'] = 14, ['D'] = 11, ['E'] = 11, ['F'] = 12, ['G'] = 9, ['H'] = 10 };

    [Fact]
    public void Rows_EveryFeature_HasACaseOrAReason()
    {
        var expected =
            from rows in Groups
            from number in Enumerable.Range(1, rows.Value)
            select string.Create(CultureInfo.InvariantCulture, $"{rows.Key}{number}");

        FeatureTable.Rows.Select(row => row[0]).ShouldBe(expected);
        FeatureTable.Rows.ShouldAllBe(row => row[2].Length > 0 || row[3].Length > 0);
    }

    [Fact]
    public void Rows_EveryCase_Exists()
    {
        var folders = Golden.Cases(Path.GetDirectoryName(FeatureTable.Folder)!).ToHashSet(StringComparer.Ordinal);
        var stacks = FeatureTable.Stacks.Select(Path.GetFileNameWithoutExtension).ToHashSet(StringComparer.Ordinal);

        Cases().Where(name => !folders.Contains(name) && !stacks.Contains(name)).ShouldBeEmpty();
        stacks.Except(Cases()).ShouldBeEmpty();
    }

    private static IEnumerable<string> Cases() =>
        FeatureTable.Rows.SelectMany(row => row[2].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
}
