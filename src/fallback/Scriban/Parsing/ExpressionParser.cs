using Scriban.Syntax;

namespace Scriban.Parsing;

/// <summary>
/// Reads expressions: pipes, the conditional and operators. Operands are <see cref="OperandParser"/>'s,
/// arguments <see cref="ArgumentParser"/>'s.
/// Where the recordings of Scriban do not tell how tight things bind, parentheses are asked for.
/// </summary>
internal sealed class ExpressionParser
{
    private readonly TokenReader _tokens;
    private readonly OperandParser _operands;
    private readonly ArgumentParser _arguments;

    /// <param name="functions">reads <c>do … end</c></param>
    public ExpressionParser(TokenReader tokens, Func<Expression> functions)
    {
        _tokens = tokens;
        _arguments = new ArgumentParser(tokens, this, functions);
        _operands = new OperandParser(tokens, this, _arguments);
    }

    /// <summary>A whole expression with calls and pipes.</summary>
    public Expression Read() => Read(CallMode.All);

    /// <summary>What <c>for</c> iterates over.</summary>
    public Expression ReadIterated() => Read(CallMode.UpToName);

    /// <summary>An item of a list: calls stand in parentheses.</summary>
    public Expression ReadItem() => Read(CallMode.None);

    /// <summary>An expression without calls, pipes and conditionals.</summary>
    public Expression ReadOperation()
    {
        var start = _tokens.Current.Start;
        return ReadBinary(start, _operands.Read(), 1);
    }

    private Expression Read(CallMode mode)
    {
        var value = ReadConditional(mode);
        while (_tokens.Current.IsSymbol("|"))
        {
            if (value is Conditional or Negation { IsLogical: true } or Binary { Kind: OperatorKind.Logic or OperatorKind.Coalesce })
                throw _tokens.Unexpected("put what stands before the pipe in parentheses");
            _tokens.Advance();
            _tokens.SkipNewLines();
            value = ReadPiped(value, mode == CallMode.UpToName ? mode : CallMode.All);
        }

        return value;
    }

    private Call ReadPiped(Expression piped, CallMode mode)
    {
        var start = _tokens.Current;
        var operand = _operands.Read();
        if (operand is not (Access or Call) || operand is Variable { Name: "include" })
            throw _tokens.Refuse(start, "a pipe leads to a function, 'include' excepted");
        var call = operand as Call ?? _arguments.ReadCall((Access)operand, mode);
        return Operator.TryGet(_tokens.Current, out _)
            ? throw new SyntaxException(_tokens.Behind(), "a pipe leads to a function; a negative argument stands in parentheses")
            : call.After(piped);
    }

    private Expression ReadConditional(CallMode mode)
    {
        var start = _tokens.Current.Start;
        var operand = _operands.Read();
        if (_arguments.IsNext(mode))
            return operand is Access callee
                ? _arguments.ReadCall(callee, mode)
                : throw new SyntaxException(operand.Span, "this is no function and takes no arguments");
        var value = ReadBinary(start, operand, 1);
        return _tokens.Current.IsSymbol("?") ? ReadBranches(start, value) : value;
    }

    private Conditional ReadBranches(int start, Expression condition)
    {
        if (condition is Call or Binary { Kind: OperatorKind.Arithmetic or OperatorKind.Coalesce } || !_tokens.Current.SpaceBefore)
            throw _tokens.Unexpected("put the condition in parentheses and a blank before the '?'");
        _tokens.Advance();
        var then = ReadOperation();
        _tokens.Expect(":");
        var otherwiseStart = _tokens.Current.Start;
        var otherwise = ReadOperation();
        if (_tokens.Current.IsSymbol("?"))
            otherwise = ReadBranches(otherwiseStart, otherwise);
        return new Conditional(_tokens.SpanFrom(start), condition, then, otherwise);
    }

    /// <summary>Operators of at least the given strength, from a first operand on.</summary>
    private Expression ReadBinary(int start, Expression left, int strength)
    {
        while (Operator.TryGet(_tokens.Current, out var found) && found.Strength >= strength)
        {
            var symbol = _tokens.Advance();
            var right = ReadBinary(_tokens.Current.Start, _operands.Read(), found.Strength + 1);
            if (IsUnclear(found, left) || IsUnclear(found, right))
                throw _tokens.Refuse(symbol, $"put what stands beside '{symbol.Text}' in parentheses");
            left = new Binary(_tokens.SpanFrom(start), _tokens.Span(symbol), found, left, right);
        }

        return left;
    }

    private static bool IsUnclear(Operator found, Expression operand) => found.Kind switch
    {
        OperatorKind.Logic => false,
        OperatorKind.Coalesce => operand is Negation or Binary { Kind: not OperatorKind.Coalesce },
        _ => operand is Negation { IsLogical: true },
    };
}
