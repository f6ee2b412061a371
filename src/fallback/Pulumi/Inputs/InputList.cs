using System.Collections;
using System.Collections.Immutable;

namespace Pulumi;

/// <summary>A list that may be an output, as a whole or in single elements. Each element is secret or not on its own.</summary>
public sealed class InputList<T> : Input<ImmutableArray<T>>, IEnumerable, IAsyncEnumerable<Input<T>>
{
    private Input<ImmutableArray<Input<T>>> _items;

    public InputList()
        : this(ImmutableArray<Input<T>>.Empty)
    {
    }

    private InputList(Input<ImmutableArray<Input<T>>> items) => _items = items;

    private protected override object? Raw => ((IInput)_items).Value;

    public static implicit operator InputList<T>(T value) => new(ImmutableArray.Create<Input<T>>(value));

    public static implicit operator InputList<T>(Output<T> value) => new(ImmutableArray.Create<Input<T>>(value));

    public static implicit operator InputList<T>(Input<T> value) => new(ImmutableArray.Create(value));

    public static implicit operator InputList<T>(T[] values) => Of(values.Select(value => (Input<T>)value));

    public static implicit operator InputList<T>(Output<T>[] values) => Of(values.Select(value => (Input<T>)value));

    public static implicit operator InputList<T>(Input<T>[] values) => Of(values);

    public static implicit operator InputList<T>(List<T> values) => Of(values.Select(value => (Input<T>)value));

    public static implicit operator InputList<T>(List<Output<T>> values) => Of(values.Select(value => (Input<T>)value));

    public static implicit operator InputList<T>(List<Input<T>> values) => Of(values);

    public static implicit operator InputList<T>(ImmutableArray<T> values) => Of(values.Select(value => (Input<T>)value));

    public static implicit operator InputList<T>(ImmutableArray<Output<T>> values) => Of(values.Select(value => (Input<T>)value));

    public static implicit operator InputList<T>(ImmutableArray<Input<T>> values) => new(values);

    public static implicit operator InputList<T>(Output<T[]> values) => OfOutput(values);

    public static implicit operator InputList<T>(Output<List<T>> values) => OfOutput(values);

    public static implicit operator InputList<T>(Output<IEnumerable<T>> values) => OfOutput(values);

    public static implicit operator InputList<T>(Output<ImmutableArray<T>> values) => OfOutput(values);

    public void Add(params Input<T>[] inputs) => AddRange(inputs);

    public void Add(InputList<T> inputs) => AddRange(inputs);

    public void AddRange(InputList<T> inputs) => _items = Concat(inputs)._items;

    /// <summary>A new list of both; neither is changed.</summary>
    public InputList<T> Concat(InputList<T> other)
    {
        if ((Raw, other.Raw) is (ImmutableArray<Input<T>> left, ImmutableArray<Input<T>> right)) return new(left.AddRange(right));
        return new(Output.Tuple(_items, other._items).Apply(both => both.Item1.AddRange(both.Item2)));
    }

    /// <summary>For collection initialisers only: elements behind an output cannot be enumerated here.</summary>
    IEnumerator IEnumerable.GetEnumerator() =>
        throw new NotSupportedException("an InputList cannot be enumerated synchronously; use ToOutput().Apply");

    public async IAsyncEnumerator<Input<T>> GetAsyncEnumerator(CancellationToken cancellationToken)
    {
        var data = await _items.ToOutput().Data;
        if (!data.IsKnown) yield break;
        foreach (var item in data.Value) yield return item;
    }

    internal override Output<ImmutableArray<T>> Resolve() => _items.ToOutput().Apply(items => Output.All(items.AsEnumerable()));

    private static InputList<T> Of(IEnumerable<Input<T>> items) => new(items.ToImmutableArray());

    private static InputList<T> OfOutput<TList>(Output<TList> values)
        where TList : IEnumerable<T> =>
        new(values.Apply(list => list is null or ImmutableArray<T> { IsDefault: true }
            ? ImmutableArray<Input<T>>.Empty
            : list.Select(value => (Input<T>)value).ToImmutableArray()));
}
