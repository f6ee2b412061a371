using System.Globalization;
using Scriban.Parsing;

namespace Scriban.Syntax;

/// <summary><c>$</c>, <c>$0</c>, <c>$1</c>, … and <c>$name</c> of a function or an included template.</summary>
internal sealed class ArgumentVariable(SourceSpan span, SourceSpan behind, string name) : Access(span, behind)
{
    private readonly int? _index = int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index : null;

    protected override object? Get(TemplateContext context)
    {
        var arguments = context.Scope.Arguments
            ?? throw new ScriptRuntimeException(Span, $"there is no '${name}' outside of functions and included templates");
        if (name.Length == 0)
            return arguments;
        if (_index is { } number && number < arguments.Positional.Count)
            return arguments.Positional[number];
        return _index is null && arguments.Named.TryGetValue(name, out var value)
            ? value
            : throw new ScriptRuntimeException(Span, $"the argument '${name}' was not given");
    }
}
