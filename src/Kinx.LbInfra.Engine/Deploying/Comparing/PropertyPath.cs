using System.Globalization;
using System.Text;
using Kinx.LbInfra.Engine.Deploying.Failures;
using Kinx.LbInfra.Engine.Model;

namespace Kinx.LbInfra.Engine.Deploying.Comparing;

/// <summary>
/// A place in properties as options and providers write it: <c>tags[0]</c>, <c>environment.X</c>, <c>environment["a.b"]</c>, <c>*</c>.
/// Source: Pulumi's <c>sdk/go/common/resource/property_path.go</c>.
/// </summary>
internal sealed class PropertyPath
{
    private const string Wildcard = "*";

    private readonly string[] _segments;

    private PropertyPath(string[] segments) => _segments = segments;

    /// <summary>The top-level property.</summary>
    public string First => _segments[0];

    /// <exception cref="DeploymentException">The text is not a path.</exception>
    public static PropertyPath Parse(string text)
    {
        var segments = new List<string>();
        var at = 0;
        while (at < text.Length)
        {
            if (text[at] == '.') at++;
            else segments.Add(text[at] == '[' ? Bracketed(text, ref at) : Plain(text, ref at));
        }

        return segments.Count > 0 ? new PropertyPath([.. segments]) : throw Malformed(text);
    }

    /// <summary>Whether the other place is this one or inside it.</summary>
    public bool Contains(PropertyPath other) =>
        _segments.Length <= other._segments.Length
            && _segments.Zip(other._segments).All(pair => pair.First == Wildcard || pair.First == pair.Second);

    /// <summary>The value at this place; null: there is none.</summary>
    public PropertyValue? Find(PropertyMap map) =>
        _segments.Aggregate((PropertyValue?)PropertyValue.Of(map), (value, segment) => value is null ? null : Child(value, segment));

    /// <summary>The new properties, at this place with the value of the old ones, or without a value if the old ones have none.</summary>
    public PropertyMap Restore(PropertyMap old, PropertyMap @new) =>
        ((PropertyValue.MapValue)Restore(PropertyValue.Of(old), PropertyValue.Of(@new), 0)!).Items;

    private PropertyValue? Restore(PropertyValue? old, PropertyValue? @new, int depth)
    {
        if (depth == _segments.Length) return old;
        return @new switch
        {
            PropertyValue.SecretValue secret => Restore(old, secret.Element, depth) is { } inner ? PropertyValue.SecretOf(inner) : null,
            PropertyValue.MapValue map => RestoreIn(old, map.Items, depth),
            PropertyValue.ListValue list => RestoreIn(old, list, depth),
            _ => @new,
        };
    }

    private PropertyValue RestoreIn(PropertyValue? old, PropertyMap map, int depth)
    {
        var names = _segments[depth] == Wildcard ? map.Keys.Union(NamesOf(old), StringComparer.Ordinal).ToList() : [_segments[depth]];
        foreach (var name in names)
        {
            var value = Restore(old is null ? null : Child(old, name), map.GetValueOrDefault(name), depth + 1);
            map = value is null ? map.Remove(name) : map.Set(name, value);
        }

        return PropertyValue.Of(map);
    }

    private PropertyValue RestoreIn(PropertyValue? old, PropertyValue.ListValue list, int depth) =>
        PropertyValue.Of(list.Items.Select((item, index) =>
        {
            var name = index.ToString(CultureInfo.InvariantCulture);
            var chosen = _segments[depth] == Wildcard || _segments[depth] == name;
            return chosen ? Restore(old is null ? null : Child(old, name), item, depth + 1) ?? item : item;
        }));

    private static IEnumerable<string> NamesOf(PropertyValue? value) => value switch
    {
        PropertyValue.SecretValue secret => NamesOf(secret.Element),
        PropertyValue.MapValue map => map.Items.Keys,
        _ => [],
    };

    // What is inside a secret is secret as well.
    private static PropertyValue? Child(PropertyValue value, string segment) => value switch
    {
        PropertyValue.SecretValue secret => Child(secret.Element, segment) is { } inner ? PropertyValue.SecretOf(inner) : null,
        PropertyValue.MapValue map => map.Items.GetValueOrDefault(segment),
        PropertyValue.ListValue list when int.TryParse(segment, NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            && index < list.Items.Length =>
            list.Items[index],
        _ => null,
    };

    private static string Plain(string text, ref int at)
    {
        var end = text.IndexOfAny(['.', '['], at);
        var segment = text[at..(end < 0 ? text.Length : end)];
        at += segment.Length;
        return segment;
    }

    private static string Bracketed(string text, ref int at)
    {
        if (at + 1 < text.Length && text[at + 1] == '"') return Quoted(text, ref at);
        var end = text.IndexOf(']', at);
        if (end < 0) throw Malformed(text);
        var segment = text[(at + 1)..end];
        at = end + 1;
        return segment;
    }

    private static string Quoted(string text, ref int at)
    {
        var segment = new StringBuilder();
        for (at += 2; at < text.Length && text[at] != '"'; at++)
        {
            if (text[at] == '\\') at++;
            segment.Append(at < text.Length ? text[at] : throw Malformed(text));
        }

        if (at + 1 >= text.Length || text[at + 1] != ']') throw Malformed(text);
        at += 2;
        return segment.ToString();
    }

    private static DeploymentException Malformed(string text) =>
        new($"'{text}' is not a property path; write for example tags[0] or environment[\"a.b\"]");
}
