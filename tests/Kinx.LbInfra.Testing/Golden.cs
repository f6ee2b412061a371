using System.Text;
using DiffPlex;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;

namespace Kinx.LbInfra.Testing;

/// <summary>
/// Golden cases: a folder each, with inputs that people write and outputs that the product makes. Folders are discovered, not listed.
/// <c>KINX_ACCEPT=1</c> rewrites the outputs for review.
/// </summary>
public sealed class Golden
{
    private readonly string _folder;
    private readonly Func<string, bool> _isInput;

    /// <param name="folder">The folder of one case.</param>
    /// <param name="isInput">Whether a path in the case is an input, not an output.</param>
    public Golden(string folder, Func<string, bool> isInput) => (_folder, _isInput) = (folder, isInput);

    /// <summary>Names of the cases in a folder.</summary>
    public static IEnumerable<string> Cases(string root) =>
        Directory.EnumerateDirectories(root).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal);

    /// <summary>Compares the results with the files of the case; an additional or missing file is a difference too.</summary>
    /// <param name="actual">Path in the case and content of every output.</param>
    /// <exception cref="GoldenException">They differ; the message shows the difference and how to accept it.</exception>
    public void Verify(IReadOnlyDictionary<string, string> actual)
    {
        if (IsAccepting())
        {
            Accept(actual);
            return;
        }

        var expected = Outputs().ToDictionary(path => path, path => File.ReadAllText(Path.Combine(_folder, path)), StringComparer.Ordinal);
        var report = new StringBuilder();
        foreach (var path in expected.Keys.Union(actual.Keys).Order(StringComparer.Ordinal))
        {
            Compare(report, path, expected.GetValueOrDefault(path), actual.GetValueOrDefault(path));
        }

        if (report.Length > 0) throw new GoldenException(Path.GetFileName(_folder), report.ToString());
    }

    private static bool IsAccepting()
    {
        if (Environment.GetEnvironmentVariable("KINX_ACCEPT") != "1") return false;
        if (!string.IsNullOrEmpty(Environment.GetEnvironmentVariable("CI")))
        {
            throw new InvalidOperationException("KINX_ACCEPT rewrites goldens for review; it is refused where CI is set");
        }

        return true;
    }

    private void Accept(IReadOnlyDictionary<string, string> actual)
    {
        foreach (var stale in Outputs().Except(actual.Keys).ToList()) File.Delete(Path.Combine(_folder, stale));
        foreach (var (path, content) in actual)
        {
            var file = Path.Combine(_folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, content);
        }
    }

    private IEnumerable<string> Outputs() =>
        Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(_folder, file))
            .Where(path => !_isInput(path));

    private static void Compare(StringBuilder report, string path, string? expected, string? actual)
    {
        if (expected == actual) return;
        report.Append("--- ").Append(path).Append(expected is null ? " (new)" : actual is null ? " (gone)" : "").Append('\n');
        var lines = new InlineDiffBuilder(new Differ()).BuildDiffModel(expected ?? "", actual ?? "").Lines;
        foreach (var line in lines.Where(line => line.Type != ChangeType.Unchanged))
        {
            report.Append(line.Type == ChangeType.Inserted ? "+ " : "- ").Append(line.Text).Append('\n');
        }

        if (expected is not null && actual is not null && expected.ReplaceLineEndings("") == actual.ReplaceLineEndings(""))
        {
            report.Append("(only line ends differ)\n");
        }
    }
}
