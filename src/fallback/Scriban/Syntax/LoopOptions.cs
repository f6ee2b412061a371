namespace Scriban.Syntax;

/// <summary><c>offset:</c>, <c>reversed</c> and <c>limit:</c>, which apply in this order however they are written.</summary>
internal sealed record LoopOptions(Expression? Offset, bool Reversed, Expression? Limit)
{
    public IReadOnlyList<object?> Apply(TemplateContext context, IReadOnlyList<object?> items)
    {
        var offset = Count(context, Offset);
        var limit = Count(context, Limit);
        if (offset > 0)
            items = [.. items.Skip(offset)];
        if (Reversed)
            items = [.. items.Reverse()];
        return limit > 0 && limit < items.Count ? [.. items.Take(limit)] : items;
    }

    private static int Count(TemplateContext context, Expression? option)
    {
        if (option is null)
            return 0;
        return option.Evaluate(context) is int count and >= 0
            ? count
            : throw new ScriptRuntimeException(option.Span, "expected a whole number that is not negative");
    }
}
