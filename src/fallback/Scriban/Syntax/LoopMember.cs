using Scriban.Parsing;

namespace Scriban.Syntax;

/// <summary><c>for.index</c> and its kin.</summary>
internal sealed class LoopMember(SourceSpan span, string name) : Expression(span)
{
    private static readonly string[] Names = ["index", "rindex", "first", "last", "even", "odd", "length"];

    public static bool Knows(string name) => Names.Contains(name);

    public override object? Evaluate(TemplateContext context)
    {
        var loop = context.Loops.Current ?? throw new ScriptRuntimeException(Span, $"there is no 'for.{name}' outside of loops");
        return name switch
        {
            "index" => loop.Index,
            "rindex" => loop.Length - 1 - loop.Index,
            "first" => loop.Index == 0,
            "last" => loop.Index == loop.Length - 1,
            "even" => loop.Index % 2 == 0,
            "odd" => loop.Index % 2 != 0,
            _ => loop.Length,
        };
    }
}
