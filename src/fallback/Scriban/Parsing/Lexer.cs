namespace Scriban.Parsing;

/// <summary>Cuts a template into plain text, escape blocks and tags, and takes off the blanks that the tags ask for.</summary>
internal sealed class Lexer
{
    private readonly SourceText _source;
    private readonly string _text;
    private readonly List<Token> _tokens = [];
    private int _position;

    private Lexer(SourceText source)
    {
        _source = source;
        _text = source.Text;
    }

    /// <exception cref="SyntaxException">a tag or escape block that stays open, or a character that has no meaning</exception>
    public static List<Token> Read(SourceText source)
    {
        var lexer = new Lexer(source);
        lexer.ReadAll();
        return lexer._tokens;
    }

    private void ReadAll()
    {
        while (_position < _text.Length)
        {
            var brace = NextOpening();
            if (brace < 0)
            {
                AddText(_position, _text.Length);
                break;
            }

            if (_text[brace + 1] == '{')
                ReadTag(brace);
            else
                ReadEscapeBlock(brace);
        }

        _tokens.Add(new Token(TokenKind.EndOfFile, _text.Length, _text.Length, "", false));
    }

    private int NextOpening()
    {
        for (var at = _text.IndexOf('{', _position); at >= 0; at = _text.IndexOf('{', at + 1))
            if (At(at + 1) == '{' || PercentSigns(at + 1) > 0)
                return at;
        return -1;
    }

    /// <summary>The number of percent signs of an escape block's opening (<c>{%{</c>), 0 if it is none.</summary>
    private int PercentSigns(int from)
    {
        var end = from;
        while (At(end) == '%')
            end++;
        return At(end) == '{' ? end - from : 0;
    }

    private void ReadTag(int brace)
    {
        var start = brace + 2;
        var mode = ModeAt(start);
        if (mode != '\0' && At(start + 1) == '}' && At(start + 2) == '}')
            throw new SyntaxException(_source.Span(brace, start + 1), "an empty tag eats blanks on one side only if a blank tells which");
        var textEnd = AddText(_position, brace, mode);
        _tokens.Add(new Token(TokenKind.Enter, brace, start, IndentOf(brace, textEnd), false));
        var code = new CodeLexer(_source, mode == '\0' ? start : start + 1, brace, _tokens);
        _position = AfterTag(code.Read(), code.ExitMode);
    }

    private void ReadEscapeBlock(int brace)
    {
        var signs = PercentSigns(brace + 1);
        var start = brace + signs + 2;
        var mode = ModeAt(start);
        if (mode != '\0')
            start++;
        AddText(_position, brace, mode);

        var closing = "}" + new string('%', signs) + "}";
        var end = _text.IndexOf(closing, start, StringComparison.Ordinal);
        if (end < 0)
            throw new SyntaxException(_source.Span(brace, start), "the escape block stays open; close it with '" + closing + "'");
        var exitMode = end > start ? ModeAt(end - 1) : '\0';
        var content = _text[start..(exitMode == '\0' ? end : end - 1)];
        if (content.Length > 0)
            _tokens.Add(new Token(TokenKind.Escape, start, end, content, false));
        _position = AfterTag(end + closing.Length, exitMode);
    }

    /// <summary><c>-</c>, <c>~</c> or none: how a tag treats the blanks on one of its sides.</summary>
    private char ModeAt(int at) => At(at) is '-' or '~' ? _text[at] : '\0';

    /// <summary>Adds the text up to <paramref name="end"/> without the blanks that the tag behind it eats.</summary>
    /// <returns>where it ends now</returns>
    private int AddText(int start, int end, char mode = '\0')
    {
        while (mode != '\0' && end > start && char.IsWhiteSpace(_text[end - 1])
               && (mode == '-' || _text[end - 1] is not ('\n' or '\r')))
            end--;
        if (end > start)
            _tokens.Add(new Token(TokenKind.Text, start, end, _text[start..end], false));
        return end;
    }

    /// <summary>The place behind the blanks that the end of a tag eats: all, or those of its line with one line break.</summary>
    private int AfterTag(int at, char mode)
    {
        if (mode == '\0')
            return at;
        while (at < _text.Length && char.IsWhiteSpace(_text[at]) && (mode == '-' || _text[at] is not ('\n' or '\r')))
            at++;
        if (mode == '~' && At(at) == '\r')
            at += At(at + 1) == '\n' ? 2 : 1;
        else if (mode == '~' && At(at) == '\n')
            at++;
        return at;
    }

    /// <summary>The blanks before a tag that stands first on its line, as far as they were not eaten.</summary>
    private string IndentOf(int brace, int textEnd)
    {
        var lineStart = _source.LineStart(brace);
        if (_text.AsSpan(lineStart, brace - lineStart).ContainsAnyExcept(' ', '\t'))
            return "";
        var start = Math.Max(lineStart, _position);
        return start < textEnd ? _text[start..textEnd] : "";
    }

    private char At(int index) => index < _text.Length ? _text[index] : '\0';
}
