using Scriban.Runtime;

namespace Scriban.Syntax;

/// <summary>A branch of <see cref="Case"/>, chosen when one of the values is equal.</summary>
internal sealed record When(IReadOnlyList<Expression> Values, Block Body)
{
    public bool Matches(TemplateContext context, object? actual) => Values.Any(value => IsEqual(context, actual, value));

    private static bool IsEqual(TemplateContext context, object? actual, Expression value)
    {
        try
        {
            return Comparison.AreEqual(actual, value.Evaluate(context));
        }
        catch (ValueException exception)
        {
            throw new ScriptRuntimeException(value.Span, exception.Message, exception);
        }
    }
}
