namespace Scriban.Parsing;

/// <summary>A place in the tokens of a template.</summary>
internal sealed class TokenReader(SourceText source)
{
    private readonly List<Token> _tokens = Lexer.Read(source);
    private int _index;

    public Token Current => _tokens[_index];

    public Token Next => _tokens[Math.Min(_index + 1, _tokens.Count - 1)];

    public Token Previous => _tokens[Math.Max(_index - 1, 0)];

    public Token Advance() => _tokens[_index++];

    public bool Accept(string symbol)
    {
        if (!Current.IsSymbol(symbol))
            return false;
        _index++;
        return true;
    }

    public void Expect(string symbol)
    {
        if (!Accept(symbol))
            throw Unexpected($"expected '{symbol}'");
    }

    public void SkipNewLines()
    {
        while (Current.Kind == TokenKind.NewLine)
            _index++;
    }

    public SourceSpan Span(Token token) => source.Span(token.Start, token.End);

    /// <summary>From a token to the last one that was read.</summary>
    public SourceSpan SpanFrom(int start) => source.Span(start, Previous.End);

    /// <summary>The character behind the last token that was read.</summary>
    public SourceSpan Behind() => source.Span(Previous.End, Previous.End + 1);

    public SyntaxException Unexpected(string expectation) => Refuse(Current, $"unexpected {Current.Shown}; {expectation}");

    public SyntaxException Refuse(Token token, string message) => new(Span(token), message);
}
