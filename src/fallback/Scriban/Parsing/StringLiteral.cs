using System.Text;

namespace Scriban.Parsing;

/// <summary>Reads <c>'a'</c>, <c>"a"</c> (both with escapes) and <c>`a`</c> (as it stands).</summary>
internal static class StringLiteral
{
    public static (string Value, int End) Read(SourceText source, int start)
    {
        var quote = source.Text[start];
        return quote == '`' ? ReadVerbatim(source, start) : ReadEscaped(source, start, quote);
    }

    private static (string Value, int End) ReadVerbatim(SourceText source, int start)
    {
        var end = source.Text.IndexOf('`', start + 1);
        return end < 0 ? throw Open(source, start) : (source.Text[(start + 1)..end], end + 1);
    }

    private static (string Value, int End) ReadEscaped(SourceText source, int start, char quote)
    {
        var text = source.Text;
        var value = new StringBuilder();
        for (var i = start + 1; i < text.Length; i++)
        {
            if (text[i] == quote)
                return (value.ToString(), i + 1);
            value.Append(text[i] == '\\' ? Escaped(source, start, ++i) : text[i]);
        }

        throw Open(source, start);
    }

    private static char Escaped(SourceText source, int start, int at) => (at < source.Text.Length ? source.Text[at] : '\0') switch
    {
        'n' => '\n',
        't' => '\t',
        'r' => '\r',
        '\\' => '\\',
        '\'' => '\'',
        '"' => '"',
        _ => throw new SyntaxException(
            source.Span(start, at), "a string knows the escapes \\n \\t \\r \\\\ \\' \\\"; write it in backticks to take it as it is"),
    };

    private static SyntaxException Open(SourceText source, int start) =>
        new(source.Span(start, start + 1), "the string is not closed");
}
