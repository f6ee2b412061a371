using Scriban.Syntax;

namespace Scriban.Parsing;

/// <summary>Reads a template: its text and the statements of its tags. Blocks are <see cref="BlockParser"/>'s.</summary>
internal sealed class StatementParser
{
    private readonly TokenReader _tokens;
    private readonly ExpressionParser _expressions;
    private readonly BlockParser _blocks;
    private int _functions;
    private int _loops;

    public StatementParser(SourceText source)
    {
        _tokens = new TokenReader(source);
        _expressions = new ExpressionParser(_tokens, ReadFunctionLiteral);
        _blocks = new BlockParser(_tokens, _expressions, this);
    }

    /// <exception cref="SyntaxException">the first error</exception>
    public Block ParsePage()
    {
        var page = ReadBlock();
        if (_tokens.Current.Kind == TokenKind.EndOfFile)
            return page;
        if (!_tokens.Current.IsName("end"))
            throw _tokens.Unexpected("it stands in no block that knows it");
        var end = _tokens.Advance();
        throw new SyntaxException(_tokens.SpanFrom(end.End - 1), "this 'end' has no beginning");
    }

    /// <summary>Statements up to <c>end</c>, <c>else</c>, <c>when</c> or the end of the file.</summary>
    public Block ReadBlock()
    {
        var statements = new List<Statement>();
        while (!IsBlockEnd(_tokens.Current))
            if (ReadStatement() is { } statement)
                statements.Add(statement);
        return new Block([.. statements]);
    }

    public Block ReadLoopBody()
    {
        _loops++;
        var body = ReadBlock();
        _loops--;
        return body;
    }

    public Block ReadFunctionBody()
    {
        var outerLoops = _loops;
        _loops = 0;
        _functions++;
        var body = ReadBlock();
        _functions--;
        _loops = outerLoops;
        return body;
    }

    public void ExpectEndOfStatement()
    {
        if (_tokens.Current.Kind is not (TokenKind.NewLine or TokenKind.Exit or TokenKind.EndOfFile))
            throw _tokens.Unexpected("expected the end of the statement");
    }

    private static bool IsBlockEnd(Token token) =>
        token.Kind == TokenKind.EndOfFile || token is { Kind: TokenKind.Name, Text: "end" or "else" or "when" };

    private Statement? ReadStatement()
    {
        var token = _tokens.Current;
        switch (token.Kind)
        {
            case TokenKind.Text:
                return new TextStatement(_tokens.Advance().Text);
            case TokenKind.Escape:
                return new EscapeStatement(_tokens.Span(token), _tokens.Advance().Text);
            case TokenKind.Enter:
                return new TagBoundary(_tokens.Advance().Text);
            case TokenKind.Exit:
                _tokens.Advance();
                return new TagBoundary(null);
            case TokenKind.NewLine:
                _tokens.Advance();
                return null;
            default:
                var statement = ReadCode(token);
                ExpectEndOfStatement();
                return statement;
        }
    }

    private Statement ReadCode(Token token) => token.Kind != TokenKind.Name ? ReadExpression() : token.Text switch
    {
        "if" => _blocks.ReadIf(),
        "for" when !_tokens.Next.IsSymbol(".") => _blocks.ReadFor(),
        "case" => _blocks.ReadCase(),
        "with" => _blocks.ReadWith(),
        "capture" => _blocks.ReadCapture(),
        "func" => _blocks.ReadFunction(),
        "break" => ReadJump(Flow.Break),
        "continue" => ReadJump(Flow.Continue),
        "ret" => ReadReturn(),
        _ => ReadExpression(),
    };

    private Statement ReadExpression()
    {
        var token = _tokens.Current;
        if (token.Kind == TokenKind.Name && _tokens.Next.IsSymbol("=") && token.Text is not ("true" or "false" or "null"))
            return ReadAssignment();
        var expression = _expressions.Read();
        return _tokens.Current.IsSymbol("=")
            ? throw _tokens.Refuse(token, "only a variable can be assigned to")
            : new ExpressionStatement(expression);
    }

    private Assignment ReadAssignment()
    {
        var name = BlockParser.RequireVariable(_tokens);
        _tokens.Expect("=");
        return new Assignment(_tokens.Span(name), name.Text, _expressions.Read());
    }

    private Jump ReadJump(Flow flow)
    {
        var token = _tokens.Advance();
        return _loops > 0 ? new Jump(flow) : throw _tokens.Refuse(token, $"'{token.Text}' stands in loops only");
    }

    private Return ReadReturn()
    {
        var token = _tokens.Advance();
        if (_functions == 0)
            throw _tokens.Refuse(token, "'ret' stands in functions only");
        return new Return(_tokens.Current.Kind is TokenKind.NewLine or TokenKind.Exit ? null : _expressions.Read());
    }

    private FunctionLiteral ReadFunctionLiteral() => _blocks.ReadFunctionLiteral();
}
