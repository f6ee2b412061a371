using Scriban.Parsing;
using Scriban.Runtime;

namespace Scriban.Syntax;

internal sealed class ArrayLiteral(SourceSpan span, IReadOnlyList<Expression> items) : Expression(span)
{
    public override object? Evaluate(TemplateContext context) => new ScriptArray(items.Select(item => item.Evaluate(context)));
}
