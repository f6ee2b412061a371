using Scriban.Parsing;
using Scriban.Syntax;

namespace Scriban.Runtime;

/// <summary>One call: the values of the arguments and the places to name when they do not fit.</summary>
/// <param name="Spans">the places of the arguments, as many as there are arguments</param>
/// <param name="Callee">the place of the function's name</param>
/// <param name="Behind">the place behind the call, where arguments are missing</param>
internal sealed record FunctionCall(
    TemplateContext Context, object?[] Arguments, IReadOnlyList<SourceSpan> Spans, SourceSpan Callee, SourceSpan Behind)
{
    public IReadOnlyDictionary<string, object?> Named { get; init; } = CallArguments.NoNames;

    public int Count => Arguments.Length;

    public ScriptRuntimeException Refuse(int argument, string message) => new(Spans[argument], message);

    /// <exception cref="ScriptRuntimeException">the number of arguments is out of the range</exception>
    public void RequireCount(int least, int most, string function)
    {
        if (Count < least || Count > most)
            throw new ScriptRuntimeException(
                Count < least ? Behind : Spans[most], $"'{function}' takes {Range(least, most)}, not {Count}");
    }

    private static string Range(int least, int most)
    {
        var noun = most == 1 ? "argument" : "arguments";
        return least == most ? $"{most} {noun}" : $"{least} to {most} {noun}";
    }
}
