using Scriban.Runtime;

namespace Scriban.Syntax;

internal sealed class With(Expression target, Block body) : Statement
{
    public override Flow Execute(TemplateContext context)
    {
        var value = target.Evaluate(context);
        if (value is not ScriptObject members)
            throw new ScriptRuntimeException(target.Span, $"'with' takes an object, not {TypeNames.Of(value)}");
        context.Scope.PushWith(members);
        var flow = body.Execute(context);
        context.Scope.PopWith();
        return flow;
    }
}
