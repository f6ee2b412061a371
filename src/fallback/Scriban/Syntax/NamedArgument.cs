using Scriban.Parsing;

namespace Scriban.Syntax;

/// <summary><c>name:value</c> in a call; only <c>include</c> takes one.</summary>
internal sealed class NamedArgument(SourceSpan span, string name, Expression value) : Expression(span)
{
    public string Name { get; } = name;

    public override object? Evaluate(TemplateContext context) => value.Evaluate(context);
}
