using Scriban.Runtime;

namespace Scriban.Functions;

/// <summary><c>object.…</c>.</summary>
internal static class ObjectFunctions
{
    public static IReadOnlyList<Builtin> All { get; } =
    [
        new("default", 2, 2, call => call.Arguments[0] is null or "" ? call.Arguments[1] : Plain(call)),
        new("keys", 1, 1, call => new Sequence([.. Members(call).Keys])),
        new("typeof", 1, 1, TypeOf),
        new("to_json", 1, 1, call => Json(call.Arguments[0])),
    ];

    private static object? Plain(FunctionCall call) =>
        call.Arguments[0] is CapturedText ? throw new ValueException("a captured text has no default") : call.Arguments[0];

    private static ScriptObject Members(FunctionCall call) =>
        call.Arguments[0] as ScriptObject ?? throw call.Refuse(0, $"expected an object, not {TypeNames.Of(call.Arguments[0])}");

    private static string? TypeOf(FunctionCall call) => call.Arguments[0] switch
    {
        null => null,
        bool => "boolean",
        int or long or double => "number",
        string => "string",
        ScriptArray => "array",
        NumberRange => "iterator",
        ScriptObject => "object",
        var other => throw new ValueException($"this subset does not tell the type of {TypeNames.Of(other)}"),
    };

    private static string Json(object? value) => value switch
    {
        null => "null",
        bool or int or long => ValueText.Of(value),
        string text when text.All(IsPlain) => $"\"{text}\"",
        _ => throw new ValueException("this subset writes null, booleans, whole numbers and plain ASCII strings only"),
    };

    /// <summary>Whether JSON has one way only to write a character.</summary>
    private static bool IsPlain(char c) =>
        c is >= ' ' and < '\u007f' and not ('"' or '\\' or '<' or '>' or '&' or '\'' or '+' or '`' or '/');
}
