using Kinx.LbInfra.Core.Text;

namespace Kinx.LbInfra.Core.Loading;

/// <summary>Where each path of a document stands: its key and its value.</summary>
internal sealed class SourceMap
{
    private readonly SourceText _source;
    private readonly Dictionary<YamlPath, TextRange> _keys = [];
    private readonly Dictionary<YamlPath, TextRange> _values = [];

    public SourceMap(SourceText source, YamlNode? root)
    {
        _source = source;
        if (root is not null)
            Add(YamlPath.Root, root);
    }

    /// <summary>The span of a diagnostic; a path that is absent (a missing key) falls back to its nearest parent.</summary>
    public SourceSpan Locate(YamlPath? path, bool atKey)
    {
        for (var at = path; at is not null; at = at.Parent)
        {
            // What is missing from a mapping is reported at the mapping's own key, not at all of its content.
            var range = atKey || !ReferenceEquals(at, path) ? Find(_keys, at) ?? Find(_values, at) : Find(_values, at);
            if (range is { } found)
                return _source.Span(found);
        }

        return _source.Span(new TextRange(1, 1, 2));
    }

    /// <summary>Where a key stands; null when the document does not have it.</summary>
    public TextRange? Key(YamlPath path) => Find(_keys, path);

    /// <summary>Where a value stands; null when the document does not have it.</summary>
    public TextRange? Value(YamlPath path) => Find(_values, path);

    private static TextRange? Find(Dictionary<YamlPath, TextRange> ranges, YamlPath path) =>
        ranges.TryGetValue(path, out var range) ? range : null;

    private void Add(YamlPath path, YamlNode node)
    {
        _values[path] = node.Range;
        if (node is YamlSequence sequence)
        {
            foreach (var (index, item) in sequence.Items.Index())
                Add(path.Item(index), item);
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
