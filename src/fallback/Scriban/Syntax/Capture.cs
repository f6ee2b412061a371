using Scriban.Parsing;
using Scriban.Runtime;

namespace Scriban.Syntax;

internal sealed class Capture(SourceSpan span, string name, Block body) : Statement
{
    public override Flow Execute(TemplateContext context)
    {
        context.Output.Begin();
        var flow = body.Execute(context);
        Assignment.Set(context, span, name, new CapturedText(context.Output.End()));
        return flow;
    }
}
