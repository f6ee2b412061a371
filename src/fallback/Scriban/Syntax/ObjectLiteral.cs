using Scriban.Parsing;
using Scriban.Runtime;

namespace Scriban.Syntax;

internal sealed class ObjectLiteral(SourceSpan span, IReadOnlyList<KeyValuePair<string, Expression>> members) : Expression(span)
{
    public override object? Evaluate(TemplateContext context)
    {
        var result = new ScriptObject();
        foreach (var (name, value) in members)
            result[name] = value.Evaluate(context);
        return result;
    }
}
