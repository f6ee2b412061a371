using Scriban.Parsing;

namespace Scriban.Syntax;

/// <summary>The content of an escape block.</summary>
internal sealed class EscapeStatement(SourceSpan span, string text) : Statement
{
    public override Flow Execute(TemplateContext context)
    {
        if (context.Output.Indent.Length > 0)
            throw new ScriptRuntimeException(span, "an escape block within an indented tag is not supported; open that tag with '{{~'");
        context.Output.Write(text);
        return Flow.Next;
    }
}
