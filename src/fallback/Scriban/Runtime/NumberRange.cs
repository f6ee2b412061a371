using System.Collections;

namespace Scriban.Runtime;

/// <summary>The integers of <c>first..last</c>, in either direction.</summary>
internal sealed class NumberRange(int first, int count, int step) : IReadOnlyList<object?>
{
    public int Count => count;

    public object? this[int index] => first + (index * step);

    public IEnumerator<object?> GetEnumerator()
    {
        for (var i = 0; i < count; i++)
            yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
