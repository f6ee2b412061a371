using Scriban.Parsing;

namespace Scriban.Syntax;

internal sealed class Literal(SourceSpan span, object? value) : Expression(span)
{
    public override object? Evaluate(TemplateContext context) => value;
}
