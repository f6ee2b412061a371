using Scriban.Parsing;
using Scriban.Runtime;

namespace Scriban.Syntax;

/// <summary><c>-x</c> and <c>!x</c>.</summary>
internal sealed class Negation(SourceSpan span, bool isLogical, Expression operand) : Expression(span)
{
    public bool IsLogical { get; } = isLogical;

    public override object? Evaluate(TemplateContext context)
    {
        var value = operand.Evaluate(context);
        if (IsLogical)
            return !Comparison.IsTrue(value);
        try
        {
            return Arithmetic.Negate(value);
        }
        catch (ValueException exception)
        {
            throw new ScriptRuntimeException(operand.Span, exception.Message, exception);
        }
    }
}
