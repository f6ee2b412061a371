using DiffPlex;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;

namespace Kinx.LbInfra.Cli.Views;

/// <summary>A line diff with three lines of context, as <c>diff -u</c> shows it.</summary>
internal static class TextDiff
{
    private const int Context = 3;

    public static IEnumerable<string> Lines(string before, string after)
    {
        var lines = new InlineDiffBuilder(new Differ()).BuildDiffModel(before, after, ignoreWhitespace: false).Lines;
        var shown = Shown(lines);
        var skipped = false;
        for (var i = 0; i < lines.Count; i++)
        {
            if (!shown[i])
            {
                skipped = true;
                continue;
            }

            if (skipped) yield return "  ...";
            skipped = false;
            yield return $"{Mark(lines[i].Type)} {lines[i].Text}";
        }
    }

    private static bool[] Shown(List<DiffPiece> lines)
    {
        var shown = new bool[lines.Count];
        foreach (var (index, line) in lines.Index().Where(l => l.Item.Type != ChangeType.Unchanged))
        {
            for (var near = Math.Max(0, index - Context); near <= Math.Min(lines.Count - 1, index + Context); near++) shown[near] = true;
        }

        return shown;
    }

    private static char Mark(ChangeType type) => type switch
    {
        ChangeType.Inserted => '+',
        ChangeType.Deleted => '-',
        _ => ' ',
    };
}
