using System.Collections;

namespace Scriban.Runtime;

/// <summary>
/// What a builtin function makes of an array: it prints, iterates and indexes as one, but is no <see cref="ScriptArray"/>.
/// </summary>
internal sealed class Sequence(IReadOnlyList<object?> items) : IReadOnlyList<object?>
{
    public int Count => items.Count;

    public object? this[int index] => items[index];

    public IEnumerator<object?> GetEnumerator() => items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
