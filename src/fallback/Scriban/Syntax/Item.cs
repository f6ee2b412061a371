using Scriban.Parsing;
using Scriban.Runtime;

namespace Scriban.Syntax;

/// <summary><c>target[index]</c>; reported at the index.</summary>
internal sealed class Item(SourceSpan span, SourceSpan behind, Expression target, Expression index) : Access(span, behind)
{
    protected override object? Get(TemplateContext context)
    {
        var value = TargetOf(context, target);
        if (ReferenceEquals(value, Skipped))
            return Skipped;
        if (value is null)
            throw new ScriptRuntimeException(target.Span, "the value is null and has no items");
        try
        {
            return Members.Item(value, index.Evaluate(context));
        }
        catch (ValueException exception)
        {
            throw new ScriptRuntimeException(index.Span, exception.Message, exception);
        }
    }
}
