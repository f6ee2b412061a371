namespace Scriban.Syntax;

/// <summary>Where a tag opens (with its indent, empty when it has none) or closes (null). Handled by <see cref="Block"/>.</summary>
internal sealed class TagBoundary(string? indent) : Statement
{
    public string? Indent { get; } = indent;

    public override Flow Execute(TemplateContext context) => Flow.Next;
}
