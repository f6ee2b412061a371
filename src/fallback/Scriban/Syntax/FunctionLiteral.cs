using Scriban.Parsing;

namespace Scriban.Syntax;

/// <summary><c>do … end</c>: a function as an argument.</summary>
internal sealed class FunctionLiteral(SourceSpan span, TemplateFunction function) : Expression(span)
{
    public override object? Evaluate(TemplateContext context) => function;
}
