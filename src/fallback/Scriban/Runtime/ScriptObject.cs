using System.Collections;

namespace Scriban.Runtime;

/// <summary>
/// Members by case-sensitive name, in the order in which they were added. Values: null, bool, int, long, double, string, arrays, objects.
/// </summary>
public sealed class ScriptObject : IReadOnlyDictionary<string, object?>
{
    // Most objects have about ten members: room for them at once, instead of growing three times.
    private const int UsualCount = 11;

    private readonly Dictionary<string, object?> _members = new(UsualCount, StringComparer.Ordinal);

    public int Count => _members.Count;

    public object? this[string key]
    {
        get => _members[key];
        set => _members[key] = value;
    }

    public IEnumerable<string> Keys => _members.Keys;

    public IEnumerable<object?> Values => _members.Values;

    /// <exception cref="ArgumentException">the name is taken</exception>
    public void Add(string key, object? value) => _members.Add(key, value);

    public bool ContainsKey(string key) => _members.ContainsKey(key);

    public bool TryGetValue(string key, out object? value) => _members.TryGetValue(key, out value);

    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator() => _members.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
