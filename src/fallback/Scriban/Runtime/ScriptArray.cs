using System.Collections;

namespace Scriban.Runtime;

/// <summary>A list of values; for their kinds see <see cref="ScriptObject"/>.</summary>
public sealed class ScriptArray : IReadOnlyList<object?>
{
    private readonly List<object?> _items;

    public ScriptArray() => _items = [];

    public ScriptArray(IEnumerable<object?> items) => _items = [.. items];

    public int Count => _items.Count;

    public object? this[int index] => _items[index];

    public void Add(object? item) => _items.Add(item);

    public IEnumerator<object?> GetEnumerator() => _items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
