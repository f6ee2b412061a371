namespace Scriban.Syntax;

/// <summary><c>break</c> or <c>continue</c>.</summary>
internal sealed class Jump(Flow flow) : Statement
{
    public override Flow Execute(TemplateContext context) => flow;
}
