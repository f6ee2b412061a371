using Scriban.Parsing;
using Scriban.Runtime;

namespace Scriban.Syntax;

internal sealed class Variable(SourceSpan span, SourceSpan behind, string name) : Access(span, behind)
{
    public string Name { get; } = name;

    protected override object? Get(TemplateContext context)
    {
        try
        {
            if (context.Scope.TryGet(Name, out var value))
                return value;
        }
        catch (ValueException exception)
        {
            throw new ScriptRuntimeException(Span, exception.Message, exception);
        }

        throw new ScriptRuntimeException(Span, $"there is no variable or function '{Name}'");
    }
}
