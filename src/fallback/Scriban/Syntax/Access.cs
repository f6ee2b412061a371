using Scriban.Parsing;
using Scriban.Runtime;

namespace Scriban.Syntax;

/// <summary>A variable, member or item: what can be called. Evaluating one that holds a function calls it without arguments.</summary>
internal abstract class Access(SourceSpan span, SourceSpan behind) : Expression(span)
{
    /// <summary>What a chain yields after a <c>?.</c> whose target is null.</summary>
    protected static readonly object Skipped = new();

    /// <summary>The place behind it, where arguments that are missing are reported.</summary>
    public SourceSpan Behind { get; } = behind;

    /// <summary>The value, a function as it is.</summary>
    public object? Resolve(TemplateContext context)
    {
        var value = Get(context);
        return ReferenceEquals(value, Skipped) ? null : value;
    }

    public override object? Evaluate(TemplateContext context) => Invoked(context, Resolve(context));

    protected abstract object? Get(TemplateContext context);

    protected static object? TargetOf(TemplateContext context, Expression target) =>
        target is Access access ? access.Invoked(context, access.Get(context)) : target.Evaluate(context);

    private object? Invoked(TemplateContext context, object? value) =>
        value is IFunction function ? function.Invoke(new FunctionCall(context, [], [], Span, Behind)) : value;
}
