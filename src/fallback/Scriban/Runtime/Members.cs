namespace Scriban.Runtime;

/// <summary>Members and items of values.</summary>
internal static class Members
{
    /// <exception cref="ValueException">there is no such member</exception>
    public static object? Get(object target, string name)
    {
        if (target is ScriptObject members && members.TryGetValue(name, out var value))
            return value;
        return (target, name) switch
        {
            (IReadOnlyList<object?> list, "size") => list.Count,
            (IReadOnlyList<object?> list, "empty?") => list.Count == 0,
            (string text, "size") => text.Length,
            (string text, "empty?") => text.Length == 0,
            (ScriptObject own, "empty?") => own.Count == 0,
            (MemberEntry entry, "key") => entry.Key,
            (MemberEntry entry, "value") => entry.Value,
            (CallArguments arguments, _) => OfArguments(arguments, name),
            _ => throw new ValueException($"{TypeNames.Of(target)} has no member '{name}'"),
        };
    }

    /// <exception cref="ValueException">the index is of the wrong kind or there is no such item</exception>
    public static object? Item(object target, object? index) => (target, index) switch
    {
        (IReadOnlyList<object?> list, int number) => AtIndex(list, number),
        (IReadOnlyList<object?> list, double number) when number == Math.Truncate(number) && Math.Abs(number) < int.MaxValue =>
            AtIndex(list, (int)number),
        (ScriptObject members, string name) when members.TryGetValue(name, out var value) => value,
        (ScriptObject, string name) => throw new ValueException($"the object has no member '{name}'"),
        _ => throw new ValueException($"{TypeNames.Of(target)} cannot be indexed by {TypeNames.Of(index)}"),
    };

    private static object? AtIndex(IReadOnlyList<object?> list, int index)
    {
        var position = index < 0 ? index + list.Count : index;
        return position >= 0 && position < list.Count
            ? list[position]
            : throw new ValueException($"there is no item {index}; the array has {list.Count}");
    }

    private static object? OfArguments(CallArguments arguments, string name)
    {
        if (arguments.Named.TryGetValue(name, out var value))
            return value;
        return name == "size" && arguments.Named.Count == 0
            ? arguments.Positional.Count
            : throw new ValueException($"there is no argument '{name}'");
    }
}
