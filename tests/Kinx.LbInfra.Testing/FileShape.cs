using System.Text.Json;
using System.Text.RegularExpressions;
using Kinx.LbInfra.Core.Rendering.Files;

namespace Kinx.LbInfra.Testing;

/// <summary>
/// What the reader of a node's file does with it, without the values: its directives and how many words each has. Two configurations that
/// differ in one value only have the same shape, whatever the value.
/// </summary>
public static partial class FileShape
{
    /// <summary>The shape of a file, one line per directive.</summary>
    /// <exception cref="FormatException">Its reader would refuse it.</exception>
    public static IReadOnlyList<string> Of(NodeFile file)
    {
        RequireAscii(file);
        var lines = file.Content.Split('\n');
        if (file.Path.StartsWith("/etc/haproxy/", StringComparison.Ordinal)) return Haproxy(lines);
        if (file.Path.EndsWith(".json", StringComparison.Ordinal)) return [.. Json(file.Content)];
        if (file.Path.EndsWith(".env", StringComparison.Ordinal)) return [.. lines.Where(IsDirective).Select(Assignment)];
        if (file.Path.StartsWith("/etc/cron.d/", StringComparison.Ordinal)) return [.. lines.Where(IsDirective).Select(CronEntry)];
        // Programs are the same on every node; everything else is lines of blank-separated words.
        return file.Content.StartsWith("#!", StringComparison.Ordinal) ? [file.Content] : [.. lines.Where(IsDirective).Select(Words)];
    }

    private static bool IsDirective(string line) => line.Trim().Length > 0 && line.TrimStart()[0] is not ('#' or '!');

    private static void RequireAscii(NodeFile file)
    {
        foreach (var c in file.Content)
        {
            if (c is not '\n' and not (>= ' ' and <= '~')) throw new FormatException($"{file.Path} has the character U+{(int)c:X4}");
        }

        if (!file.Content.EndsWith('\n')) throw new FormatException($"{file.Path} does not end with a line break");
    }

    private static List<string> Haproxy(IEnumerable<string> lines)
    {
        var (section, shape) = ("", new List<string>());
        foreach (var line in lines)
        {
            var words = HaproxyLine.Words(line);
            if (words.Count == 0) continue;
            if (line[0] != ' ') section = words[0];
            shape.Add($"{section}: {words[0]} {words.Count}");
        }

        return shape;
    }

    private static IEnumerable<string> Json(string text)
    {
        using var document = JsonDocument.Parse(text);
        return [.. Json(document.RootElement, "")];
    }

    private static IEnumerable<string> Json(JsonElement element, string path) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(item => Json(item.Value, $"{path}.{item.Name}")),
        JsonValueKind.Array => element.EnumerateArray().SelectMany((item, index) => Json(item, $"{path}[{index}]")),
        _ => [$"{path} {element.ValueKind}"],
    };

    private static string Assignment(string line)
    {
        if (ShellAssignment().Match(line) is { Success: true } match) return match.Groups[1].Value;
        throw new FormatException($"more than an assignment: {line}");
    }

    // The minutes, the first of five fields of time, are a value; the rest of the line is the same for all.
    private static string CronEntry(string line) => line.StartsWith('*') ? line[line.IndexOf(' ')..] : line;

    private static string Words(string line)
    {
        var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return $"{words[0]} {words.Length}";
    }

    [GeneratedRegex(@"\A([A-Z0-9_]+)=(?:[A-Za-z0-9_.:/@,+=-]|'[^']*'|\\')*\z")]
    private static partial Regex ShellAssignment();
}
