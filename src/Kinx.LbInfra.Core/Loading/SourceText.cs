using System.Text;
using System.Text.RegularExpressions;
using Kinx.LbInfra.Core.Text;

namespace Kinx.LbInfra.Core.Loading;

/// <summary>The lines of a file, for quoting in messages; lines with key material are never quoted.</summary>
internal sealed partial class SourceText
{
    private readonly string[] _lines;
    private readonly HashSet<int> _concealed;

    public SourceText(string file, string text)
    {
        (File, Text, _lines) = (file, text, Break().Split(text));
        _concealed = KeyMaterial.IsIn(text) ? [.. KeyMaterial.Lines(_lines)] : [];
    }

    public string File { get; }

    public string Text { get; }

    /// <summary>The lines, without their ends.</summary>
    public IReadOnlyList<string> Lines => _lines;

    /// <summary>What ends each line, in the order of the lines; the last line has no end.</summary>
    public IEnumerable<string> Breaks => Break().Matches(Text).Select(match => match.Value);

    public SourceSpan Span(TextRange range)
    {
        var line = range.Line <= _lines.Length ? _lines[range.Line - 1] : "";
        var end = Math.Max(Math.Min(range.EndColumn, line.Length + 1), range.Column + 1);
        return Seen(new SourceSpan(File, range.Line, range.Column, end, line));
    }

    /// <summary>The indentation of the first line, starting at this one, that is indented with a tab; null if there is none.</summary>
    public TextRange? TabbedLine(int from)
    {
        for (var line = from; line <= _lines.Length; line++)
        {
            var text = _lines[line - 1];
            var indent = text.Length - text.TrimStart(' ', '\t').Length;
            if (text[..indent].Contains('\t', StringComparison.Ordinal) && text.AsSpan(indent).Trim().Length > 0)
            {
                return new TextRange(line, 1, indent + 1);
            }
        }

        return null;
    }

    /// <summary>The first place of a character in a value; that of the value if it has the character only as an escape sequence.</summary>
    public SourceSpan Span(Rune c, TextRange value) => Span(Find(c, value) ?? value);

    /// <summary>From now on, keeps the lines of a value out of all messages.</summary>
    public void Conceal(TextRange range) => _concealed.UnionWith(Enumerable.Range(range.Line, range.EndLine - range.Line + 1));

    /// <summary>The span, without its line if that has been concealed since the span was created.</summary>
    public SourceSpan Seen(SourceSpan span) =>
        _concealed.Contains(span.Line) ? span with { EndColumn = span.Column + 1, LineText = "" } : span;

    // Null if the value has the character only as an escape sequence.
    private TextRange? Find(Rune c, TextRange value)
    {
        var text = Text.AsSpan(value.Start, Math.Min(value.End, Text.Length) - value.Start);
        var at = text.IndexOf(c.ToString());
        if (at < 0) return null;
        var before = Break().Split(text[..at].ToString());
        var column = before[^1].Length + (before.Length == 1 ? value.Column : 1);
        return new TextRange(value.Line + before.Length - 1, column, column + c.Utf16SequenceLength);
    }

    // What YamlDotNet counts as the end of a line.
    [GeneratedRegex("\\r\\n|[\\n\\r\\u0085\\u2028\\u2029]")]
    private static partial Regex Break();
}
