using Scriban.Runtime;

namespace Scriban.Functions;

/// <summary><c>array.…</c>; none changes its argument.</summary>
internal static class ArrayFunctions
{
    public static IReadOnlyList<Builtin> All { get; } =
    [
        new("size", 1, 1, call => call.List(0).Count),
        new("first", 1, 1, call => call.List(0) is { Count: > 0 } list ? list[0] : null),
        new("last", 1, 1, call => call.List(0) is { Count: > 0 } list ? list[^1] : null),
        new("join", 2, 2, Join),
        new("reverse", 1, 1, call => new Sequence([.. call.List(0).Reverse()])),
        new("limit", 2, 2, call => new Sequence([.. call.List(0).Take(call.Integer(1))])),
        new("concat", 2, 2, call => new Sequence([.. call.List(0), .. call.List(1)])),
        new("add", 2, 2, call => new Sequence([.. call.List(0), call.Arguments[1]])),
        new("compact", 1, 1, call => new Sequence([.. call.List(0).Where(item => item is not null)])),
        new("uniq", 1, 1, call => new Sequence([.. Scalars(call, call.List(0)).Distinct()])),
        new("contains", 2, 2, call => Scalars(call, call.List(0)).Contains(Scalar(call, call.Arguments[1]))),
        new("map", 2, 2, Map),
        new("sort", 1, 2, Sorting.Sort),
        new("filter", 2, 2, Filter),
    ];

    private static IEnumerable<object?> Scalars(FunctionCall call, IEnumerable<object?> items) => items.Select(item => Scalar(call, item));

    private static object? Scalar(FunctionCall call, object? item) => item is null or string or bool or int or long or double
        ? item
        : throw call.Refuse(0, $"{TypeNames.Of(item)} cannot be compared with other items");

    private static string Join(FunctionCall call) => string.Join(call.Text(1), call.List(0).Select(item =>
        item is null ? throw call.Refuse(0, "null cannot be joined; use array.compact first") : ValueText.Of(item)));

    private static Sequence Map(FunctionCall call)
    {
        var name = call.Text(1);
        var values = new List<object?>();
        foreach (var item in call.List(0))
        {
            if (item is not ScriptObject members)
                throw call.Refuse(0, $"{TypeNames.Of(item)} has no members");
            if (!members.TryGetValue(name, out var value))
                continue;
            values.Add(value ?? throw call.Refuse(0, $"the member '{name}' of an item is null"));
        }

        return new Sequence(values);
    }

    private static Sequence Filter(FunctionCall call)
    {
        if (call.Arguments[1] is not IFunction function)
            throw call.Refuse(1, $"expected a function, not {TypeNames.Of(call.Arguments[1])}");
        return new Sequence([.. call.List(0).Where(item => Comparison.IsTrue(
            function.Invoke(call with { Arguments = [item], Spans = [call.Spans[0]] })))]);
    }
}
