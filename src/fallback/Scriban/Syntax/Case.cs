using Scriban.Parsing;

namespace Scriban.Syntax;

internal sealed class Case(SourceSpan span, Expression value, IReadOnlyList<When> branches, Block? otherwise) : Statement
{
    public override Flow Execute(TemplateContext context)
    {
        if (context.Output.Indent.Length > 0)
            throw new ScriptRuntimeException(span, "'case' within an indented tag is not supported; open that tag with '{{~'");
        var actual = value.Evaluate(context);
        foreach (var branch in branches)
            if (branch.Matches(context, actual))
                return branch.Body.Execute(context);
        return otherwise?.Execute(context) ?? Flow.Next;
    }
}
