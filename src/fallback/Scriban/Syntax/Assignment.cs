using Scriban.Parsing;
using Scriban.Runtime;

namespace Scriban.Syntax;

/// <summary><c>name = value</c>; also what <c>func</c> and <c>capture</c> do with their result.</summary>
internal sealed class Assignment(SourceSpan span, string name, Expression value) : Statement
{
    public override Flow Execute(TemplateContext context)
    {
        Set(context, span, name, value.Evaluate(context));
        return Flow.Next;
    }

    public static void Set(TemplateContext context, SourceSpan span, string name, object? value)
    {
        try
        {
            context.Scope.Set(name, value);
        }
        catch (ValueException exception)
        {
            throw new ScriptRuntimeException(span, exception.Message, exception);
        }
    }
}
