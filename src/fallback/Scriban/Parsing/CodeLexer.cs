namespace Scriban.Parsing;

/// <summary>Reads the tokens of one tag, from behind its opening braces to its closing ones.</summary>
internal sealed class CodeLexer(SourceText source, int start, int brace, List<Token> tokens)
{
    /// <summary>Longest first. Those without a meaning here are known too, so that they are refused whole.</summary>
    private static readonly string[] Symbols =
    [
        "//=", "..<", "...", "?.", "??", "..", "==", "!=", "<=", ">=", "&&", "||", "|>", "//", "+=", "-=", "*=", "/=", "%=", "++", "--",
        "?", ".", ",", ":", "(", ")", "[", "]", "{", "}", "<", ">", "|", "=", "!", "+", "-", "*", "/", "%", "@", "^", "&",
    ];

    private readonly string _text = source.Text;
    private int _position = start;
    private int _openBraces;
    private bool _space = true;

    /// <summary><c>-</c> or <c>~</c> before the closing braces.</summary>
    public char ExitMode { get; private set; }

    /// <summary>Reads all tokens; returns the offset behind the closing braces.</summary>
    public int Read()
    {
        while (!AtExit())
        {
            if (_position >= _text.Length)
                throw new SyntaxException(source.Span(brace, brace + 2), "the tag stays open; close it with '}}'");
            ReadOne();
        }

        Add(TokenKind.Exit, ExitMode == '\0' ? 2 : 3, "");
        return _position;
    }

    private bool AtExit()
    {
        if (_openBraces > 0)
            return false;
        ExitMode = At(0) is '-' or '~' ? At(0) : '\0';
        var braces = ExitMode == '\0' ? 0 : 1;
        return At(braces) == '}' && At(braces + 1) == '}';
    }

    private void ReadOne()
    {
        var c = At(0);
        if (c == '\n' || c == ';')
            Add(TokenKind.NewLine, 1, "");
        else if (char.IsWhiteSpace(c) && (c != '\r' || At(1) == '\n'))
            SkipOne();
        else if (c == '#')
            SkipComment();
        else if (c is '"' or '\'' or '`')
            ReadString();
        else if (char.IsAsciiDigit(c))
            ReadNumber();
        else if (char.IsLetter(c) || c is '_' or '$')
            ReadName();
        else
            ReadSymbol();
    }

    private void SkipOne()
    {
        _position++;
        _space = true;
    }

    /// <summary>To the end of the line, or to the next <c>##</c>; closing braces end it in any case.</summary>
    private void SkipComment()
    {
        var several = At(1) == '#';
        _position += several ? 2 : 1;
        while (_position < _text.Length && !AtExit() && !(At(0) == '}' && At(1) == '}'))
        {
            if (several ? At(0) == '#' && At(1) == '#' : At(0) == '\n')
                break;
            _position++;
        }

        if (several && At(0) == '#')
            _position += 2;
        _space = true;
    }

    private void ReadString()
    {
        var (value, end) = StringLiteral.Read(source, _position);
        Add(TokenKind.String, end - _position, value);
    }

    private void ReadNumber()
    {
        var length = Digits(0);
        if (At(length) == '.' && char.IsAsciiDigit(At(length + 1)))
        {
            length = Digits(length + 1);
            if (At(length) is 'e' or 'E')
                length = Digits(At(length + 1) is '+' or '-' ? length + 2 : length + 1);
        }

        if (char.IsLetterOrDigit(At(length)) || At(length) == '_' || (At(length) == '.' && At(length + 1) != '.'))
            throw new SyntaxException(
                source.Span(_position, _position + length + 1), "numbers are written as '12' or '1.5' in this subset");
        Add(TokenKind.Number, length, _text.Substring(_position, length));
    }

    private int Digits(int from)
    {
        while (char.IsAsciiDigit(At(from)))
            from++;
        return from;
    }

    private void ReadName()
    {
        var length = 1;
        while (char.IsLetterOrDigit(At(length)) || At(length) == '_')
            length++;
        if (At(length) == '?' && _text.AsSpan(_position, length).SequenceEqual("empty") && At(length + 1) is not ('.' or '?'))
            length++;
        Add(TokenKind.Name, length, _text.Substring(_position, length));
    }

    private void ReadSymbol()
    {
        var symbol = Array.Find(Symbols, candidate => string.CompareOrdinal(_text, _position, candidate, 0, candidate.Length) == 0)
            ?? throw new SyntaxException(source.Span(_position, _position + 1), $"the character '{At(0)}' has no meaning here");
        _openBraces += symbol switch
        {
            "{" => 1,
            "}" => -1,
            _ => 0,
        };
        Add(TokenKind.Symbol, symbol.Length, symbol);
    }

    private void Add(TokenKind kind, int length, string text)
    {
        tokens.Add(new Token(kind, _position, _position + length, text, _space));
        _position += length;
        _space = kind == TokenKind.NewLine;
    }

    private char At(int ahead) => _position + ahead < _text.Length ? _text[_position + ahead] : '\0';
}
