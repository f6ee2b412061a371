using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace Kinx.LbInfra.Engine.State;

/// <summary>Sets one value in the text of a YAML file and leaves every other byte alone. New mappings are in block style, two spaces deep.</summary>
internal static class YamlTextEdit
{
    /// <param name="path">Keys from the root; missing ones are made.</param>
    /// <param name="value">The text that follows the colon.</param>
    /// <remarks>Errors: <see cref="StateException"/> when a mapping on the way is written in braces.</remarks>
    public static string Set(string text, YamlMappingNode root, IReadOnlyList<string> path, string value)
    {
        var mapping = root;
        for (var depth = 0; ; depth++)
        {
            if (mapping.Style == MappingStyle.Flow && mapping.Children.Count > 0)
                throw new StateException($"'{path[Math.Max(0, depth - 1)]}' is written in braces in the settings file; write one key a line, so that values can be set");
            var entry = mapping.Children.FirstOrDefault(child => child.Key is YamlScalarNode key && key.Value == path[depth]);
            if (entry.Key is null)
                return Insert(text, mapping, depth, [.. path.Skip(depth)], value);
            if (depth + 1 == path.Count || entry.Value is not YamlMappingNode { Children.Count: > 0 } inner)
                return Replace(text, entry, depth, [.. path.Skip(depth + 1)], value);
            mapping = inner;
        }
    }

    private static string Replace(string text, KeyValuePair<YamlNode, YamlNode> entry, int depth, string[] rest, string value)
    {
        var keyEnd = (int)entry.Key.End.Index;
        return text[..keyEnd] + ":" + Nested(rest, depth + 1, value) + text[EndOf(text, entry)..];
    }

    private static string Insert(string text, YamlMappingNode mapping, int depth, string[] path, string value)
    {
        var at = mapping.Children.Count == 0 ? text.Length : EndOf(text, mapping.Children.Last());
        var before = text[..at];
        var after = text[at..];
        var separator = before == "" || before.EndsWith('\n') ? "" : "\n";
        var entry = new string(' ', 2 * depth) + path[0] + ":" + Nested(path[1..], depth + 1, value);
        return before + separator + entry + (after.StartsWith('\n') ? "" : "\n") + after;
    }

    private static string Nested(string[] path, int depth, string value) =>
        path.Length == 0 ? value : "\n" + new string(' ', 2 * depth) + path[0] + ":" + Nested(path[1..], depth + 1, value);

    /// <summary>Where the text of an entry ends: behind its value, or behind the last value inside of it.</summary>
    private static int EndOf(string text, KeyValuePair<YamlNode, YamlNode> entry) => entry.Value switch
    {
        YamlMappingNode { Children.Count: > 0, Style: not MappingStyle.Flow } mapping => EndOf(text, mapping.Children.Last()),
        var value when value.Start.Index == value.End.Index => (int)entry.Key.End.Index + 1,
        var value => TrimmedEnd(text, (int)value.End.Index),
    };

    /// <summary>The end of a list or a block of text lies behind line breaks that are not its own.</summary>
    private static int TrimmedEnd(string text, int end)
    {
        while (end > 0 && char.IsWhiteSpace(text[end - 1]))
            end--;
        return end;
    }
}
