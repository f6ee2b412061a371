using System.Collections;
using System.Collections.Immutable;

namespace Pulumi;

/// <summary>A map that may be an output, as a whole or in single values. Each value is secret or not on its own.</summary>
public sealed class InputMap<TValue> : Input<ImmutableDictionary<string, TValue>>, IEnumerable,
    IAsyncEnumerable<Input<KeyValuePair<string, TValue>>>
{
    private static readonly ImmutableDictionary<string, Input<TValue>> NoItems = ImmutableDictionary<string, Input<TValue>>.Empty;

    private Input<ImmutableDictionary<string, Input<TValue>>> _items;

    public InputMap()
        : this(NoItems)
    {
    }

    private InputMap(Input<ImmutableDictionary<string, Input<TValue>>> items) => _items = items;

    private delegate ImmutableDictionary<string, Input<TValue>> Combination(
        ImmutableDictionary<string, Input<TValue>> first, ImmutableDictionary<string, Input<TValue>> second);

    private protected override object? Raw => ((IInput)_items).Value;

    public Input<TValue> this[string key]
    {
        set => Add(key, value);
    }

    public static implicit operator InputMap<TValue>(Dictionary<string, TValue> values) => new(Wrap(values));

    public static implicit operator InputMap<TValue>(ImmutableDictionary<string, TValue> values) => new(Wrap(values));

    public static implicit operator InputMap<TValue>(Output<Dictionary<string, TValue>> values) => new(values.Apply(Wrap));

    public static implicit operator InputMap<TValue>(Output<IDictionary<string, TValue>> values) => new(values.Apply(Wrap));

    public static implicit operator InputMap<TValue>(Output<ImmutableDictionary<string, TValue>> values) => new(values.Apply(Wrap));

    /// <summary>A new map; where both have a key, the second one's value counts.</summary>
    public static InputMap<TValue> Merge(InputMap<TValue> first, InputMap<TValue> second) =>
        new(Combine(first._items, second._items, (left, right) => left.SetItems(right)));

    /// <summary>Adds a key. If it already exists with a different value, the run fails.</summary>
    public void Add(string key, Input<TValue> value) => _items = ((IInput)_items).Value is ImmutableDictionary<string, Input<TValue>> items
        ? With(items, key, value)
        : _items.Apply(known => With(known, key, value));

    public void Add(InputMap<TValue> values) => AddRange(values);

    /// <summary>Adds all keys. The run fails if one of them already exists.</summary>
    public void AddRange(InputMap<TValue> values) => _items = Combine(_items, values._items, (items, more) => items.AddRange(more));

    /// <summary>For collection initialisers only: entries behind an output cannot be enumerated here.</summary>
    IEnumerator IEnumerable.GetEnumerator() =>
        throw new NotSupportedException("an InputMap cannot be enumerated synchronously; use ToOutput().Apply");

    public async IAsyncEnumerator<Input<KeyValuePair<string, TValue>>> GetAsyncEnumerator(CancellationToken cancellationToken)
    {
        var data = await _items.ToOutput().Data;
        if (data is not { IsKnown: true, Value: { } items }) yield break;
        foreach (var (key, value) in items) yield return value.Apply(known => KeyValuePair.Create(key, known));
    }

    internal override Output<ImmutableDictionary<string, TValue>> Resolve() => _items.ToOutput().Apply(items =>
    {
        var keys = items.Keys.ToArray();
        return Output.All(keys.Select(key => items[key])).Apply(values =>
            keys.Zip(values, KeyValuePair.Create).ToImmutableDictionary());
    });

    private static Input<ImmutableDictionary<string, Input<TValue>>> Combine(
        Input<ImmutableDictionary<string, Input<TValue>>> first,
        Input<ImmutableDictionary<string, Input<TValue>>> second,
        Combination combine)
    {
        // Two plain maps are combined at once, so that an unknown element stays an element. A key in both fails later, in the run.
        if (((IInput)first).Value is ImmutableDictionary<string, Input<TValue>> left
            && ((IInput)second).Value is ImmutableDictionary<string, Input<TValue>> right
            && !right.Keys.Any(left.ContainsKey))
        {
            return combine(left, right);
        }

        return Output.Tuple(first, second).Apply(both => combine(both.Item1, both.Item2));
    }

    private static ImmutableDictionary<string, Input<TValue>> With(
        ImmutableDictionary<string, Input<TValue>> items, string key, Input<TValue> value) =>
        items.SetItem(key, items.TryGetValue(key, out var present) ? Same(key, present, value) : value);

    private static Output<TValue> Same(string key, Input<TValue> present, Input<TValue> value) =>
        Output.Tuple(present, value).Apply(both => EqualityComparer<TValue>.Default.Equals(both.Item1, both.Item2)
            ? both.Item1
            : throw new ArgumentException($"Key '{key}' already exists in the map with a different value."));

    private static ImmutableDictionary<string, Input<TValue>> Wrap(IEnumerable<KeyValuePair<string, TValue>> values) =>
        values.ToImmutableDictionary(pair => pair.Key, pair => (Input<TValue>)pair.Value);
}
