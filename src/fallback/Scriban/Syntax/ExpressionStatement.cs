using Scriban.Runtime;

namespace Scriban.Syntax;

/// <summary>Writes a value; null writes nothing.</summary>
internal sealed class ExpressionStatement(Expression expression) : Statement
{
    public override Flow Execute(TemplateContext context)
    {
        var value = expression.Evaluate(context);
        try
        {
            context.Output.Write(ValueText.Of(value));
        }
        catch (ValueException exception)
        {
            throw new ScriptRuntimeException(expression.Span, exception.Message, exception);
        }

        return Flow.Next;
    }
}
