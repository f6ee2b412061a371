namespace Scriban.Syntax;

/// <summary>Statements and the ends of the tags that hold them. The indent of a tag ends with it, or with the block.</summary>
internal sealed class Block(Statement[] statements) : Statement
{
    public override Flow Execute(TemplateContext context)
    {
        var outerIndent = context.Output.Indent;
        var flow = Flow.Next;
        foreach (var statement in statements)
        {
            if (statement is TagBoundary boundary)
                context.Output.Indent = boundary.Indent ?? outerIndent;
            else if ((flow = statement.Execute(context)) != Flow.Next)
                break;
        }

        context.Output.Indent = outerIndent;
        return flow;
    }
}
