using Scriban.Parsing;
using Scriban.Runtime;

namespace Scriban.Syntax;

/// <summary><c>condition ? then : otherwise</c>.</summary>
internal sealed class Conditional(SourceSpan span, Expression condition, Expression then, Expression otherwise) : Expression(span)
{
    public override object? Evaluate(TemplateContext context) =>
        (Comparison.IsTrue(condition.Evaluate(context)) ? then : otherwise).Evaluate(context);
}
