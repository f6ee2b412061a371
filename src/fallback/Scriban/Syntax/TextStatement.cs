namespace Scriban.Syntax;

internal sealed class TextStatement(string text) : Statement
{
    public override Flow Execute(TemplateContext context)
    {
        context.Output.Write(text);
        return Flow.Next;
    }
}
