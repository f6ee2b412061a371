using System.Text;
using Kinx.LbInfra.Core.Diagnostics;
using Kinx.LbInfra.Core.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Kinx.LbInfra.Core.Loading;

/// <summary>Reads one YAML document into nodes with positions.</summary>
internal sealed class YamlReader
{
    /// <summary>The key that merges another mapping, given by an alias, into this one.</summary>
    public const string MergeKey = "<<";

    // Deeper than any valid file, but too shallow for a malicious one to exhaust the call stack.
    private const int MaxDepth = 64;

    private readonly SourceText _source;
    private readonly Parser _parser;
    private readonly List<Diagnostic> _diagnostics = [];
    private int _depth;

    private YamlReader(SourceText source) => (_source, _parser) = (source, new Parser(new StringReader(source.Text)));

    /// <summary>The document; null if there is none or its syntax is invalid.</summary>
    public static (YamlNode? Root, SourceMap Map, IReadOnlyList<Diagnostic> Diagnostics) Read(SourceText source)
    {
        var reader = new YamlReader(source);
        YamlNode? root = null;
        try
        {
            root = reader.ReadDocument();
        }
        catch (YamlException fault)
        {
            reader._diagnostics.Add(Invalid(fault, source));
        }
        catch (InvalidOperationException)
        {
            // YamlDotNet's scanner ends like this, without a position, when a plain value in an unclosed bracket runs into the next line.
            reader._diagnostics.Add(reader.Unclosed());
        }

        var map = new SourceMap(source, root);
        return (root, map, reader._diagnostics);
    }

    private static Diagnostic Invalid(YamlException fault, SourceText source)
    {
        var message = Message(fault);
        // YamlDotNet reports a tab where the mapping around it starts, which may be the first line of the file.
        if (message.Contains(" tab ", StringComparison.Ordinal) && source.TabbedLine((int)fault.Start.Line) is { } tab)
        {
            return LoadDiagnostics.InvalidYaml("this line is indented with a tab; use spaces", source.Span(tab));
        }

        return StrayText.BehindSyntaxError(source, (int)fault.Start.Line, (int)fault.End.Line)
        ?? LoadDiagnostics.InvalidYaml(message, source.Span(TextRange.Of(fault.Start, fault.End)));
    }

    // YamlDotNet repeats the position in its message: "(Line: 1, Col: 2, Idx: 3) - (…): text".
    private static string Message(YamlException fault)
    {
        var text = fault.Message;
        var end = text.StartsWith('(') ? text.LastIndexOf("): ", StringComparison.Ordinal) : -1;
        text = (end < 0 ? text : text[(end + 3)..]).TrimEnd('.');
        return text.Length == 0 ? "the text is not YAML" : char.ToLowerInvariant(text[0]) + text[1..];
    }

    private Diagnostic Unclosed()
    {
        var last = _parser.Current is { } read ? TextRange.Of(read.Start, read.End) : new TextRange(1, 1, 1);
        return LoadDiagnostics.InvalidYaml("what begins here does not end; is a bracket missing?", _source.Span(last));
    }

    private YamlNode? ReadDocument()
    {
        _parser.Consume<StreamStart>();
        if (_parser.Accept<StreamEnd>(out _)) return null;
        _parser.Consume<DocumentStart>();
        var root = ReadNode(YamlPath.Root);
        _parser.Consume<DocumentEnd>();
        if (_parser.Accept<DocumentStart>(out var second))
        {
            throw new YamlException(second.Start, second.End, "a second document starts here, but a file holds only one");
        }

        return root;
    }

    private YamlNode ReadNode(YamlPath path)
    {
        if (++_depth > MaxDepth) throw new YamlException(_parser.Current!.Start, _parser.Current.End, "the nesting is too deep");
        if (_parser.TryConsume<AnchorAlias>(out var alias)) return ReadAlias(alias, path);
        ReportAnchorsAndTags();
        YamlNode node = _parser.Accept<Scalar>(out _) ? ReadScalar()
            : _parser.Accept<SequenceStart>(out _) ? ReadSequence(path)
            : ReadMapping(path);
        _depth--;
        return node;
    }

    private YamlUnread ReadAlias(AnchorAlias alias, YamlPath path)
    {
        var range = TextRange.Of(alias.Start, alias.End);
        _depth--;
        _diagnostics.Add(LoadDiagnostics.UnsupportedYaml($"alias {Quoted.Text(alias.Value.Value)}", _source.Span(range), path));
        return new YamlUnread(range);
    }

    private void ReportAnchorsAndTags()
    {
        if (!_parser.Accept<NodeEvent>(out var node)) return;
        var span = _source.Span(TextRange.Of(node.Start, node.End));
        if (!node.Anchor.IsEmpty) _diagnostics.Add(LoadDiagnostics.UnsupportedYaml($"anchor {Quoted.Text(node.Anchor.Value)}", span));
        if (!node.Tag.IsEmpty) _diagnostics.Add(LoadDiagnostics.UnsupportedYaml($"tag {Quoted.Text(node.Tag.Value)}", span));
    }

    private YamlScalar ReadScalar()
    {
        var scalar = _parser.Consume<Scalar>();
        return new YamlScalar(scalar.Value, scalar.Style == ScalarStyle.Plain, TextRange.Of(scalar.Start, scalar.End));
    }

    private YamlSequence ReadSequence(YamlPath path)
    {
        var start = _parser.Consume<SequenceStart>();
        var items = new List<YamlNode>();
        while (!_parser.Accept<SequenceEnd>(out _)) items.Add(ReadNode(path.Item(items.Count)));
        var end = _parser.Consume<SequenceEnd>();
        return new YamlSequence(items, TextRange.Of(start.Start, end.End));
    }

    // The second value is never bound, so it may be a secret.
    private static SourceSpan WithoutValue(SourceSpan key) =>
        key with { LineText = key.LineText[..Math.Min(key.EndColumn - 1, key.LineText.Length)] };

    private YamlMapping ReadMapping(YamlPath path)
    {
        var start = _parser.Consume<MappingStart>();
        var entries = new List<YamlEntry>();
        while (!_parser.Accept<MappingEnd>(out _))
        {
            if (!_parser.TryConsume<Scalar>(out var key))
            {
                throw new YamlException(_parser.Current!.Start, _parser.Current.End, "a key must be a single value");
            }

            entries.AddRange(ReadEntry(key, path, entries));
        }

        var end = _parser.Consume<MappingEnd>();
        return new YamlMapping(entries, TextRange.Of(start.Start, end.End));
    }

    private IEnumerable<YamlEntry> ReadEntry(Scalar scalar, YamlPath path, List<YamlEntry> others)
    {
        var (key, range, stray) = (Lookalike.Trim(scalar.Value), TextRange.Of(scalar.Start, scalar.End), Lookalike.FirstIn(scalar.Value));
        var keyPath = path.Key(key);
        if (stray is { } character) ReportKey(character, range, Lookalike.FirstIn(key) is null ? keyPath : path);
        var value = ReadNode(keyPath);
        if (others.All(entry => entry.Key != key)) return [new YamlEntry(key, range, value, stray is not null)];
        _diagnostics.Add(LoadDiagnostics.DuplicateKey(keyPath, key, WithoutValue(_source.Span(range))));
        return [];
    }

    private void ReportKey(Rune character, TextRange range, YamlPath path) =>
        _diagnostics.Add(LoadDiagnostics.StrayCharacter(character, null, _source.Span(character, range), path));
}
