using Scriban.Syntax;

namespace Scriban.Parsing;

/// <summary>Reads the statements that have a body.</summary>
internal sealed class BlockParser(TokenReader tokens, ExpressionParser expressions, StatementParser statements)
{
    /// <summary>A name that can be assigned to.</summary>
    public static Token RequireVariable(TokenReader tokens)
    {
        var name = tokens.Current;
        if (name.Kind != TokenKind.Name)
            throw tokens.Unexpected("expected the name of a variable");
        if (name.Text[0] == '$' || name.Text.EndsWith('?') || OperandParser.IsRefused(name.Text))
            throw tokens.Unexpected("this name cannot be assigned to in this subset");
        return tokens.Advance();
    }

    /// <summary>From <c>if</c>, also the one of <c>else if</c>, to the common <c>end</c>.</summary>
    public If ReadIf()
    {
        tokens.Advance();
        var condition = expressions.Read();
        statements.ExpectEndOfStatement();
        var then = statements.ReadBlock();
        if (!tokens.Current.IsName("else"))
        {
            ExpectEnd();
            return new If(condition, then, null);
        }

        tokens.Advance();
        return new If(condition, then, tokens.Current.IsName("if") ? ReadIf() : ReadElse());
    }

    public For ReadFor()
    {
        var keyword = tokens.Advance();
        var variable = RequireVariable(tokens);
        if (!tokens.Current.IsName("in"))
            throw tokens.Refuse(keyword, "expected 'for <variable> in <list>'");
        tokens.Advance();
        var iterated = expressions.ReadIterated();
        var options = ReadLoopOptions(iterated);
        statements.ExpectEndOfStatement();
        var body = statements.ReadLoopBody();
        var otherwise = AcceptElse();
        return new For(tokens.Span(keyword), variable.Text, iterated, options, body, otherwise);
    }

    public Case ReadCase()
    {
        var keyword = tokens.Advance();
        var value = expressions.Read();
        statements.ExpectEndOfStatement();
        SkipToBranch();
        var branches = new List<When>();
        while (tokens.Current.IsName("when"))
            branches.Add(ReadWhen());
        return new Case(tokens.Span(keyword), value, branches, AcceptElse());
    }

    public With ReadWith()
    {
        tokens.Advance();
        var target = expressions.Read();
        statements.ExpectEndOfStatement();
        var body = statements.ReadBlock();
        ExpectEnd();
        return new With(target, body);
    }

    public Capture ReadCapture()
    {
        tokens.Advance();
        var name = RequireVariable(tokens);
        statements.ExpectEndOfStatement();
        var body = statements.ReadBlock();
        ExpectEnd();
        return new Capture(tokens.Span(name), name.Text, body);
    }

    /// <summary><c>func name … end</c>: assigns the function to the name.</summary>
    public Assignment ReadFunction()
    {
        tokens.Advance();
        var name = RequireVariable(tokens);
        return new Assignment(tokens.Span(name), name.Text, ReadRest(name));
    }

    public FunctionLiteral ReadFunctionLiteral() => ReadRest(tokens.Advance());

    private FunctionLiteral ReadRest(Token name)
    {
        var parameters = ReadParameters();
        statements.ExpectEndOfStatement();
        var body = statements.ReadFunctionBody();
        ExpectEnd();
        var function = new TemplateFunction(name.Text, parameters ?? [], parameters is not null) { Body = body };
        return new FunctionLiteral(tokens.Span(name), function);
    }

    private List<string>? ReadParameters()
    {
        if (!tokens.Accept("("))
            return null;
        var parameters = new List<string>();
        do
            parameters.Add(RequireVariable(tokens).Text);
        while (tokens.Accept(","));
        tokens.Expect(")");
        return parameters;
    }

    private LoopOptions ReadLoopOptions(Expression iterated)
    {
        Expression? offset = null;
        Expression? limit = null;
        var reversed = false;
        if (tokens.Current.Kind == TokenKind.Name && iterated is not (Access or ArrayLiteral or Parenthesized))
            throw tokens.Unexpected("put the list in parentheses to give options to the loop");
        while (tokens.Current is { Kind: TokenKind.Name, Text: "offset" or "limit" or "reversed" })
        {
            var option = tokens.Advance();
            if (option.Text == "reversed")
                reversed = true;
            else if (option.Text == "offset")
                offset = ReadOption();
            else
                limit = ReadOption();
        }

        return new LoopOptions(offset, reversed, limit);
    }

    private Expression ReadOption()
    {
        tokens.Expect(":");
        return expressions.ReadOperation();
    }

    /// <summary>Goes to the first <c>when</c> or <c>else</c>; blanks before it are dropped.</summary>
    private void SkipToBranch()
    {
        while (!tokens.Current.IsName("when") && !tokens.Current.IsName("else"))
        {
            var token = tokens.Current;
            RefuseIndent(token);
            var skipped = token.Kind is TokenKind.Enter or TokenKind.Exit or TokenKind.NewLine
                || (token.Kind == TokenKind.Text && string.IsNullOrWhiteSpace(token.Text));
            if (!skipped)
                throw tokens.Unexpected("in a 'case', 'when' comes first");
            tokens.Advance();
        }
    }

    private When ReadWhen()
    {
        tokens.Advance();
        var values = new List<Expression>();
        do
            values.Add(ReadWhenValue());
        while (tokens.Accept(","));
        statements.ExpectEndOfStatement();
        return new When(values, statements.ReadBlock());
    }

    private Expression ReadWhenValue()
    {
        var start = tokens.Current;
        var value = expressions.ReadOperation();
        return value is Binary { Symbol: "||" } ? throw tokens.Refuse(start, "separate the values of 'when' by commas") : value;
    }

    private void RefuseIndent(Token token)
    {
        if (token is { Kind: TokenKind.Enter, Text.Length: > 0 })
            throw tokens.Unexpected("an indented 'when' opens with '{{~' or '{{-' in this subset");
    }

    private Block? AcceptElse()
    {
        if (tokens.Current.IsName("else"))
        {
            tokens.Advance();
            return ReadElse();
        }

        ExpectEnd();
        return null;
    }

    private Block ReadElse()
    {
        statements.ExpectEndOfStatement();
        var body = statements.ReadBlock();
        ExpectEnd();
        return body;
    }

    private void ExpectEnd()
    {
        if (tokens.Current.Kind == TokenKind.EndOfFile)
            throw tokens.Refuse(tokens.Previous, "the block that is open here has no 'end'");
        if (!tokens.Current.IsName("end"))
            throw tokens.Unexpected("expected 'end'");
        tokens.Advance();
    }
}
