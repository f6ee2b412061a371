namespace Scriban.Syntax;

/// <param name="value">null for a <c>ret</c> without value</param>
internal sealed class Return(Expression? value) : Statement
{
    public override Flow Execute(TemplateContext context)
    {
        context.Result = value?.Evaluate(context);
        return Flow.Return;
    }
}
