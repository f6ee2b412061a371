using System.Globalization;
using System.Text;
using Scriban.Runtime;

namespace Scriban.Functions;

/// <summary><c>string.…</c>. Numbers and other values are taken as they print; texts are compared by code unit.</summary>
internal static class StringFunctions
{
    public static IReadOnlyList<Builtin> All { get; } =
    [
        new("append", 2, 2, call => call.Text(0) + call.TextOrEmpty(1)),
        new("prepend", 2, 2, call => call.TextOrEmpty(1) + call.Text(0)),
        new("upcase", 1, 1, call => call.TextOrEmpty(0).ToUpperInvariant()),
        new("downcase", 1, 1, call => call.Text(0).ToLowerInvariant()),
        new("capitalize", 1, 1, call => TextFunctions.Capitalize(call.Text(0))),
        new("capitalizewords", 1, 1, call => TextFunctions.CapitalizeWords(call.Text(0))),
        new("strip", 1, 1, call => call.Text(0).Trim()),
        new("lstrip", 1, 1, call => call.Text(0).TrimStart()),
        new("rstrip", 1, 1, call => call.Text(0).TrimEnd()),
        new("pad_left", 2, 2, call => call.Text(0).PadLeft(Width(call))),
        new("pad_right", 2, 2, call => call.Text(0).PadRight(Width(call))),
        new("contains", 2, 2, call => Match(call) is { Length: > 0 } match && call.Text(0).Contains(match, StringComparison.Ordinal)),
        new("starts_with", 2, 2, call => Match(call) is { Length: > 0 } match && call.Text(0).StartsWith(match, StringComparison.Ordinal)),
        new("ends_with", 2, 2, call => Match(call) is { Length: > 0 } match && call.Text(0).EndsWith(match, StringComparison.Ordinal)),
        new("empty", 1, 1, call => call.TextOrEmpty(0).Length == 0),
        new("whitespace", 1, 1, call => string.IsNullOrWhiteSpace(call.TextOrEmpty(0))),
        new("size", 1, 1, call => call.TextOrEmpty(0).Length),
        new("replace", 3, 3, call => call.Text(0).Replace(SomeMatch(call), call.Text(2), StringComparison.Ordinal)),
        new("replace_first", 3, 3, call => TextFunctions.ReplaceFirst(call.Text(0), SomeMatch(call), call.Text(2))),
        new("split", 2, 2, call => new Sequence(call.Text(0).Split(SomeMatch(call), StringSplitOptions.RemoveEmptyEntries))),
        new("slice", 2, 3, call => TextFunctions.Slice(call.Text(0), call.Integer(1), call.Count > 2 ? call.Integer(2) : null)),
        new("truncate", 2, 3, call => TextFunctions.Truncate(call.Text(0), call.Integer(1), call.Count > 2 ? call.Text(2) : "...")),
        new("index_of", 2, 3, IndexOf),
        new("to_int", 1, 1, ToInteger),
        new("base64_encode", 1, 1, call => Convert.ToBase64String(Encoding.UTF8.GetBytes(call.Text(0)))),
    ];

    private static string Match(FunctionCall call) => call.Text(1);

    private static string SomeMatch(FunctionCall call) =>
        Match(call) is { Length: > 0 } match ? match : throw new ValueException("the text to look for is empty");

    private static int Width(FunctionCall call) =>
        call.Integer(1) is >= 0 and var width ? width : throw new ValueException("the width is negative");

    private static object IndexOf(FunctionCall call)
    {
        var text = call.Text(0);
        var start = call.Count > 2 ? call.Integer(2) : 0;
        return start >= 0 && start <= text.Length
            ? text.IndexOf(SomeMatch(call), start, StringComparison.Ordinal)
            : throw new ValueException("the start is outside of the text");
    }

    private static object? ToInteger(FunctionCall call) =>
        int.TryParse(call.Text(0), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null;
}
