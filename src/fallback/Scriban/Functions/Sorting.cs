using Scriban.Runtime;

namespace Scriban.Functions;

/// <summary><c>array.sort</c>: of numbers of one type, or of strings by code unit, as they are or by a member of objects.</summary>
internal static class Sorting
{
    public static object? Sort(FunctionCall call)
    {
        var items = call.List(0).ToList();
        Func<object?, object?> key = item => item;
        if (call.Count == 2 && call.Text(1) is { Length: > 0 } member)
            key = item => KeyOf(call, item, member);
        if (items.Select(item => key(item)?.GetType()).Distinct().Count() > 1)
            throw new ValueException("values of different types cannot be sorted");
        if (items.Count > 0 && key(items[0]) is not (string or int or long or double))
            throw new ValueException($"{TypeNames.Of(key(items[0]))} cannot be sorted");

        // As Scriban does: the same algorithm gives the same order of equal items.
        items.Sort((first, second) => Compare(key(first), key(second)));
        return new Sequence(items);
    }

    private static int Compare(object? first, object? second) => first is string text
        ? string.CompareOrdinal(text, (string?)second)
        : Comparer<object?>.Default.Compare(first, second);

    private static object? KeyOf(FunctionCall call, object? item, string member) =>
        item is ScriptObject members && members.TryGetValue(member, out var value)
            ? value
            : throw call.Refuse(0, $"an item has no member '{member}'");
}
