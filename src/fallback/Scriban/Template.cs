using Scriban.Parsing;
using Scriban.Syntax;

namespace Scriban;

/// <summary>A parsed template. It is immutable, so that it can be rendered any number of times, also at once.</summary>
public sealed class Template
{
    private readonly Block? _page;

    private Template(string path, Block? page, LogMessageBag messages)
    {
        SourceFilePath = path;
        _page = page;
        Messages = messages;
    }

    public string SourceFilePath { get; }

    public bool HasErrors => Messages.HasErrors;

    /// <summary>The syntax error, if there is one.</summary>
    public LogMessageBag Messages { get; }

    /// <param name="text">the template</param>
    /// <param name="sourceFilePath">how messages call it; default <c>&lt;input&gt;</c></param>
    public static Template Parse(string text, string? sourceFilePath = null)
    {
        var path = sourceFilePath ?? "<input>";
        var messages = new LogMessageBag();
        try
        {
            return new Template(path, new StatementParser(new SourceText(text, path)).ParsePage(), messages);
        }
        catch (SyntaxException exception)
        {
            messages.Add(new LogMessage(ParserMessageType.Error, exception.Span, exception.Message));
            return new Template(path, null, messages);
        }
    }

    /// <exception cref="InvalidOperationException">the template has errors</exception>
    /// <exception cref="NotSupportedException">the context has a setting that is not strict</exception>
    /// <exception cref="ScriptRuntimeException">the rendering failed at a place of this or an included template</exception>
    public string Render(TemplateContext context)
    {
        context.RequireStrict();
        context.Output.Begin();
        Execute(context);
        var text = context.Output.End();
        if (context.LimitToString > 0 && text.Length >= context.LimitToString)
            throw new ScriptRuntimeException(
                new SourceSpan(SourceFilePath, default, default), $"the output reaches the limit of {context.LimitToString} characters");
        return text;
    }

    internal void Execute(TemplateContext context)
    {
        var page = _page ?? throw new InvalidOperationException($"the template '{SourceFilePath}' has errors and cannot be rendered");
        page.Execute(context);
    }
}
