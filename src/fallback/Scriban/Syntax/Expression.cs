using Scriban.Parsing;

namespace Scriban.Syntax;

internal abstract class Expression(SourceSpan span)
{
    public SourceSpan Span { get; } = span;

    public abstract object? Evaluate(TemplateContext context);
}
