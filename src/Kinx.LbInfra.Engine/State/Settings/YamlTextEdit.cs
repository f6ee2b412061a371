using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace Kinx.LbInfra.Engine.State.Settings;

/// <summary>
/// Sets one value in the text of a YAML file and leaves every other byte alone. New mappings are in block style, indented by two spaces.
/// </summary>
internal static class YamlTextEdit
{
    /// <param name="path">Keys from the root; missing ones are added.</param>
    /// <param name="value">The text that follows the colon.</param>
    /// <exception cref="StateException">A mapping on the path is written in braces.</exception>
    public static string Set(string text, YamlMappingNode root, IReadOnlyList<string> path, string value)
    {
        var mapping = root;
        for (var depth = 0; ; depth++)
        {
            if (mapping.Style == MappingStyle.Flow && mapping.Children.Count > 0)
            {
                throw new StateException(
                    $"'{path[Math.Max(0, depth - 1)]}' is written in braces in the settings file; "
                    + "write each key on a line of its own, so that values can be set");
            }

            var entry = mapping.Children.FirstOrDefault(child => child.Key is YamlScalarNode key && key.Value == path[depth]);
            if (entry.Key is null) return Insert(text, mapping, depth, [.. path.Skip(depth)], value);
            if (depth + 1 == path.Count || entry.Value is not YamlMappingNode { Children.Count: > 0 } inner)
            {
                return Replace(text, entry, depth, [.. path.Skip(depth + 1)], value);
            }

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

    private static int EndOf(string text, KeyValuePair<YamlNode, YamlNode> entry) => EndOf(text, entry.Value, (int)entry.Key.End.Index + 1);

    // Where the text of a value ends. The parser knows it for scalars only: a collection ends with its last value or after its bracket.
    // An empty value ends where the text before it ends.
    private static int EndOf(string text, YamlNode value, int before) => value switch
    {
        YamlMappingNode { Style: MappingStyle.Flow } mapping =>
            Behind(text, '}', mapping.Children.Count == 0 ? (int)value.Start.Index : EndOf(text, mapping.Children.Last())),
        YamlMappingNode { Children.Count: > 0 } mapping => EndOf(text, mapping.Children.Last()),
        YamlSequenceNode { Style: SequenceStyle.Flow } list =>
            Behind(text, ']', list.Children.Aggregate((int)value.Start.Index, (end, item) => EndOf(text, item, end))),
        YamlSequenceNode { Children.Count: > 0 } list => EndOf(text, list.Children[^1], (int)list.Children[^1].Start.Index),
        _ when value.Start.Index == value.End.Index => before,
        _ => TrimmedEnd(text, (int)value.End.Index),
    };

    private static int Behind(string text, char bracket, int from) => text.IndexOf(bracket, from) + 1;

    // The parser counts the line breaks after a block of text as a part of it.
    private static int TrimmedEnd(string text, int end)
    {
        while (end > 0 && char.IsWhiteSpace(text[end - 1])) end--;
        return end;
    }
}
