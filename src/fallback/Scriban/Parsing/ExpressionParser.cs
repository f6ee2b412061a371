using Scriban.Syntax;

namespace Scriban.Parsing;

/// <summary>Reads expressions: pipes, the conditional, calls and operators. Operands are <see cref="OperandParser"/>'s.</summary>
internal sealed class ExpressionParser
{
    /// <summary>How tight an operator binds; ranges bind tightest.</summary>
    private static readonly Dictionary<string, int> Strengths = new()
    {
        ["??"] = 1, ["||"] = 2, ["&&"] = 3,
        ["=="] = 4, ["!="] = 4, ["<"] = 5, ["<="] = 5, [">"] = 5, [">="] = 5,
        ["+"] = 6, ["-"] = 6, ["*"] = 7, ["/"] = 7, ["//"] = 7, ["%"] = 7, [".."] = 8, ["..<"] = 8,
    };

    private readonly TokenReader _tokens;
    private readonly OperandParser _operands;

    public ExpressionParser(TokenReader tokens, Func<Expression> functions)
    {
        _tokens = tokens;
        _operands = new OperandParser(tokens, this, functions);
    }

    /// <summary>A whole expression, calls and pipes included.</summary>
    public Expression Read() => ReadPipes(ReadConditional(callsEndAtNames: false), callsEndAtNames: false);

    /// <summary>What <c>for</c> iterates over: a bare name behind it is an option of the loop, not an argument.</summary>
    public Expression ReadIterated() => ReadPipes(ReadConditional(callsEndAtNames: true), callsEndAtNames: true);

    /// <summary>An expression that can stand beside others: no calls, pipes or conditionals.</summary>
    public Expression ReadOperation()
    {
        var start = _tokens.Current.Start;
        return ReadBinary(start, _operands.Read(), 1);
    }

    private Expression ReadPipes(Expression value, bool callsEndAtNames)
    {
        while (_tokens.Current.IsSymbol("|"))
        {
            if (value is Conditional)
                throw _tokens.Unexpected("put the conditional in parentheses");
            _tokens.Advance();
            _tokens.SkipNewLines();
            value = ReadPiped(value, callsEndAtNames);
        }

        return value;
    }

    private Call ReadPiped(Expression piped, bool callsEndAtNames)
    {
        var start = _tokens.Current;
        var operand = _operands.Read();
        if (operand is not (Access or Call))
            throw _tokens.Refuse(start, "a pipe leads to a function");
        var call = operand as Call ?? ReadArguments((Access)operand, callsEndAtNames);
        return _tokens.Current.Kind == TokenKind.Symbol && Strengths.ContainsKey(_tokens.Current.Text)
            ? throw new SyntaxException(_tokens.Behind(), "a pipe leads to a function; a negative argument stands in parentheses")
            : call.After(piped);
    }

    private Expression ReadConditional(bool callsEndAtNames)
    {
        var start = _tokens.Current.Start;
        var operand = _operands.Read();
        if (operand is not Access access)
            RefuseArgumentsOf(operand, callsEndAtNames);
        else if (StartsArgument(callsEndAtNames))
            return RefuseCondition(ReadArguments(access, callsEndAtNames));
        var condition = ReadBinary(start, operand, 1);
        if (!_tokens.Accept("?"))
            return condition;
        var then = ReadBranch();
        _tokens.Expect(":");
        var otherwise = ReadBranch();
        return new Conditional(_tokens.SpanFrom(start), condition, then, otherwise);
    }

    private Call RefuseCondition(Call call) =>
        _tokens.Current.IsSymbol("?") ? throw _tokens.Unexpected("put the call in parentheses") : call;

    private Expression ReadBranch()
    {
        var start = _tokens.Current.Start;
        var value = ReadOperation();
        if (!_tokens.Accept("?"))
            return value;
        var then = ReadBranch();
        _tokens.Expect(":");
        return new Conditional(_tokens.SpanFrom(start), value, then, ReadBranch());
    }

    private void RefuseArgumentsOf(Expression operand, bool callsEndAtNames)
    {
        if (StartsArgument(callsEndAtNames))
            throw new SyntaxException(operand.Span, "this is no function and takes no arguments");
    }

    private Call ReadArguments(Access callee, bool endAtNames)
    {
        var arguments = new List<Expression>();
        while (StartsArgument(endAtNames))
        {
            if (arguments.Count > 0 && arguments[^1] is Binary)
                throw _tokens.Unexpected("put the argument before it in parentheses");
            arguments.Add(_operands.ReadArgument());
        }

        return new Call(callee, [.. arguments], _tokens.Behind());
    }

    private bool StartsArgument(bool endAtNames)
    {
        var token = _tokens.Current;
        return token.Kind switch
        {
            TokenKind.Name => !endAtNames,
            TokenKind.Number or TokenKind.String => true,
            TokenKind.Symbol => token.Text is "(" or "[" or "{" or "@" or "!" or "^",
            _ => false,
        };
    }

    /// <summary>Operators of at least the given strength, from a first operand on.</summary>
    private Expression ReadBinary(int start, Expression left, int strength)
    {
        while (_tokens.Current.Kind == TokenKind.Symbol && Strengths.TryGetValue(_tokens.Current.Text, out var found) && found >= strength)
        {
            var symbol = _tokens.Advance();
            var right = ReadBinary(_tokens.Current.Start, _operands.Read(), found + 1);
            if (symbol.Text == "??" && (IsOperation(left) || IsOperation(right)))
                throw _tokens.Refuse(symbol, "put what stands beside '??' in parentheses");
            left = new Binary(_tokens.SpanFrom(start), _tokens.Span(symbol), symbol.Text, left, right);
        }

        return left;
    }

    private static bool IsOperation(Expression operand) => operand is Binary { Symbol: not "??" } or Negation;
}
