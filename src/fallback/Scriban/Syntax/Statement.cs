namespace Scriban.Syntax;

internal abstract class Statement
{
    public abstract Flow Execute(TemplateContext context);
}
