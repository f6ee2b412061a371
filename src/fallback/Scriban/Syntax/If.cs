using Scriban.Runtime;

namespace Scriban.Syntax;

/// <param name="otherwise">null without <c>else</c>; another <see cref="If"/> for <c>else if</c></param>
internal sealed class If(Expression condition, Block then, Statement? otherwise) : Statement
{
    public override Flow Execute(TemplateContext context)
    {
        if (Comparison.IsTrue(condition.Evaluate(context)))
            return then.Execute(context);
        return otherwise?.Execute(context) ?? Flow.Next;
    }
}
