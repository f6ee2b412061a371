using Scriban.Parsing;
using Scriban.Runtime;

namespace Scriban.Syntax;

/// <summary><c>target.name</c> or <c>target?.name</c>; reported at the name.</summary>
internal sealed class Member(SourceSpan span, SourceSpan nameSpan, SourceSpan behind, Expression target, string name, bool conditional)
    : Access(span, behind)
{
    protected override object? Get(TemplateContext context)
    {
        var value = TargetOf(context, target);
        if (ReferenceEquals(value, Skipped) || (value is null && conditional))
            return Skipped;
        if (value is null)
            throw new ScriptRuntimeException(target.Span, $"the value is null and has no member '{name}'");
        if (value is ScriptObject members && members.TryGetValue(name, out var found))
            return found;
        try
        {
            return Members.Get(value, name);
        }
        catch (ValueException exception)
        {
            throw new ScriptRuntimeException(nameSpan, exception.Message, exception);
        }
    }
}
