using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Scriban.Functions;

/// <summary>
/// <c>include 'name' arguments…</c>: renders another template, which sees the names of the caller and its own arguments as <c>$1</c>, <c>$name</c>.
/// </summary>
internal sealed class IncludeFunction : IFunction
{
    public object? Invoke(FunctionCall call)
    {
        call.RequireCount(1, int.MaxValue, "include");
        if (call.Arguments[0] is not string { Length: > 0 } name)
            throw new ScriptRuntimeException(call.Callee, "'include' takes the name of a template");
        var context = call.Context;
        var template = Find(context, call.Callee, name);
        context.Scope.Enter(new Frame(new CallArguments(call.Arguments, call.Named), IsFunction: false), call.Callee);
        var state = context.Output.BeginIsolated();
        template.Execute(context);
        var text = context.Output.EndIsolated(state);
        context.Scope.Leave();
        return text;
    }

    private static Template Find(TemplateContext context, SourceSpan span, string name)
    {
        var loader = context.TemplateLoader ?? throw new ScriptRuntimeException(span, $"there is no loader to include '{name}'");
        var path = loader.GetPath(context, span, name);
        if (!context.Included.TryGetValue(path, out var template))
            context.Included[path] = template = Load(context, loader, span, path);
        return template;
    }

    private static Template Load(TemplateContext context, ITemplateLoader loader, SourceSpan span, string path)
    {
        try
        {
            var template = Template.Parse(loader.Load(context, span, path), path);
            return template.HasErrors
                ? throw new ScriptParserRuntimeException(span, $"'{path}' has errors: {template.Messages[0]}", template.Messages)
                : template;
        }
        catch (IOException exception)
        {
            throw new ScriptRuntimeException(span, $"'{path}' cannot be loaded: {exception.Message}", exception);
        }
    }
}
