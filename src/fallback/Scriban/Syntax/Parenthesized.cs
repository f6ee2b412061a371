using Scriban.Parsing;

namespace Scriban.Syntax;

/// <summary>Ends a chain of <c>?.</c> and sets a call or an operation apart.</summary>
internal sealed class Parenthesized(SourceSpan span, Expression inner) : Expression(span)
{
    public override object? Evaluate(TemplateContext context) => inner.Evaluate(context);
}
