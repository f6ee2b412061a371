using Scriban.Parsing;
using Scriban.Runtime;

namespace Scriban.Syntax;

/// <summary>An operation on two values; reported at the operator.</summary>
internal sealed class Binary(SourceSpan span, SourceSpan operatorSpan, Operator operation, Expression left, Expression right)
    : Expression(span)
{
    public OperatorKind Kind => operation.Kind;

    public string Symbol => operation.Symbol;

    public override object? Evaluate(TemplateContext context)
    {
        var first = left.Evaluate(context);
        if (Symbol == "&&")
            return Comparison.IsTrue(first) && Comparison.IsTrue(right.Evaluate(context));
        if (Symbol == "||")
            return Comparison.IsTrue(first) || Comparison.IsTrue(right.Evaluate(context));
        var second = right.Evaluate(context);
        try
        {
            return Apply(first, second);
        }
        catch (ValueException exception)
        {
            throw new ScriptRuntimeException(operatorSpan, exception.Message, exception);
        }
    }

    private object? Apply(object? first, object? second) => Symbol switch
    {
        "??" => first ?? second,
        "==" => Comparison.AreEqual(first, second),
        "!=" => !Comparison.AreEqual(first, second),
        "<" or "<=" or ">" or ">=" => Comparison.IsOrdered(Symbol, first, second),
        ".." or "..<" => Range(first, second),
        _ => Arithmetic.Apply(Symbol, first, second),
    };

    private NumberRange Range(object? first, object? second)
    {
        if (first is not int from || second is not int to)
            throw new ValueException($"'{Symbol}' works on whole numbers only");
        var step = to >= from ? 1 : -1;
        var count = Math.Abs((long)to - from) + (Symbol == ".." ? 1 : 0);
        return count <= int.MaxValue ? new NumberRange(from, (int)count, step) : throw new ValueException("the range is too long");
    }
}
