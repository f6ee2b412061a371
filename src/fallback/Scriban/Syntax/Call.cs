using Scriban.Functions;
using Scriban.Parsing;
using Scriban.Runtime;

namespace Scriban.Syntax;

/// <summary>A function with its arguments; what stands before a pipe is the first of them.</summary>
internal sealed class Call : Expression
{
    private readonly Access _callee;
    private readonly Expression[] _arguments;
    private readonly NamedArgument[] _named;
    private readonly SourceSpan[] _spans;
    private readonly SourceSpan _behind;

    public Call(Access callee, Expression[] arguments, SourceSpan behind)
        : base(callee.Span)
    {
        _callee = callee;
        _arguments = [.. arguments.Where(argument => argument is not NamedArgument)];
        _named = [.. arguments.OfType<NamedArgument>()];
        _spans = Array.ConvertAll(_arguments, argument => argument.Span);
        _behind = behind;
    }

    public override object? Evaluate(TemplateContext context)
    {
        if (_callee.Resolve(context) is not IFunction function)
            throw new ScriptRuntimeException(Span, "this is no function and takes no arguments");
        if (_named.Length > 0 && function is not IncludeFunction)
            throw new ScriptRuntimeException(_named[0].Span, "only 'include' takes arguments by name in this subset");
        var values = Array.ConvertAll(_arguments, argument => argument.Evaluate(context));
        var call = new FunctionCall(context, values, _spans, Span, _behind);
        return function.Invoke(_named.Length == 0 ? call : call with { Named = Evaluate(context, _named) });
    }

    private static Dictionary<string, object?> Evaluate(TemplateContext context, NamedArgument[] named)
    {
        var values = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var argument in named)
            values[argument.Name] = argument.Evaluate(context);
        return values;
    }

    /// <summary>The same call with the piped value in front.</summary>
    public Call After(Expression piped) => new(_callee, [piped, .. _arguments, .. _named], _behind);
}
