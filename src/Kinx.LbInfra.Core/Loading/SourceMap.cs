using Kinx.LbInfra.Core.Text;

namespace Kinx.LbInfra.Core.Loading;

/// <summary>The positions of the key and the value of each path in a document.</summary>
internal sealed class SourceMap
{
    private readonly SourceText _source;
    private readonly Dictionary<YamlPath, TextRange> _keys = [];
    private readonly Dictionary<YamlPath, TextRange> _values = [];

    public SourceMap(SourceText source, YamlNode? root)
    {
        _source = source;
        if (root is not null) Add(YamlPath.Root, root);
    }

    /// <summary>The span of a diagnostic; for an absent path, such as a missing key, that of the nearest parent.</summary>
    public SourceSpan Locate(YamlPath? path, bool atKey)
    {
        for (var at = path; at is not null; at = at.Parent)
        {
            // A missing key is reported at the key of its mapping, not at the whole content.
            var range = atKey || !ReferenceEquals(at, path) ? Find(_keys, at) ?? Find(_values, at) : Find(_values, at);
            if (range is { } found) return _source.Span(found);
        }

        return _source.Span(new TextRange(1, 1, 2));
    }

    /// <summary>The position of a key; null if the document does not contain it.</summary>
    public TextRange? Key(YamlPath path) => Find(_keys, path);

    /// <summary>The position of a value; null if the document does not contain it.</summary>
    public TextRange? Value(YamlPath path) => Find(_values, path);

    private static TextRange? Find(Dictionary<YamlPath, TextRange> ranges, YamlPath path) =>
        ranges.TryGetValue(path, out var range) ? range : null;

    private void Add(YamlPath path, YamlNode node)
    {
        _values[path] = node.Range;
        if (node is YamlSequence sequence)
        {
            foreach (var (index, item) in sequence.Items.Index()) Add(path.Item(index), item);
        }

        if (node is not YamlMapping mapping) return;
        foreach (var entry in mapping.Entries)
        {
            var key = path.Key(entry.Key);
            _keys[key] = entry.KeyRange;
            Add(key, entry.Value);
        }
    }
}
