using Scriban.Syntax;

namespace Scriban.Parsing;

/// <summary>Reads the arguments of calls, with blanks or in parentheses.</summary>
internal sealed class ArgumentParser(TokenReader tokens, ExpressionParser expressions, Func<Expression> functions)
{
    public bool IsNext(CallMode mode) => mode != CallMode.None && tokens.Current.Kind switch
    {
        TokenKind.Name => mode == CallMode.All,
        TokenKind.Number or TokenKind.String => true,
        TokenKind.Symbol => tokens.Current.Text is "(" or "[" or "{",
        _ => false,
    };

    /// <summary><c>f a b</c>.</summary>
    public Call ReadCall(Access callee, CallMode mode)
    {
        var arguments = new List<Expression>();
        while (IsNext(mode))
        {
            if (arguments.Count > 0 && arguments[^1] is Binary)
                throw tokens.Unexpected("put the argument before it in parentheses");
            var start = tokens.Current;
            var argument = ReadArgument(arguments);
            if (argument is Binary { Kind: not OperatorKind.Arithmetic })
                throw tokens.Refuse(start, "put the argument in parentheses");
            arguments.Add(argument);
        }

        return new Call(callee, [.. arguments], tokens.Behind());
    }

    /// <summary><c>f(a, b)</c>.</summary>
    public Call ReadCallInParentheses(Access callee)
    {
        tokens.Expect("(");
        var arguments = new List<Expression>();
        if (!tokens.Current.IsSymbol(")"))
        {
            do
                arguments.Add(ReadArgument(arguments));
            while (tokens.Accept(","));
        }

        tokens.Expect(")");
        return new Call(callee, [.. arguments], tokens.Behind());
    }

    private Expression ReadArgument(List<Expression> before)
    {
        if (tokens.Current.Kind == TokenKind.Name && tokens.Next is { SpaceBefore: false } next && next.IsSymbol(":"))
            return ReadNamed();
        if (before.Count > 0 && before[^1] is NamedArgument)
            throw tokens.Unexpected("arguments by name come last");
        return tokens.Current.IsName("do") ? functions() : expressions.ReadOperation();
    }

    private NamedArgument ReadNamed()
    {
        var name = tokens.Advance();
        tokens.Advance();
        return new NamedArgument(tokens.Span(name), name.Text, expressions.ReadOperation());
    }
}
