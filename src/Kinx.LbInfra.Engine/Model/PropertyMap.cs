using System.Collections;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Kinx.LbInfra.Engine.Model;

/// <summary>
/// Properties by name. Immutable and compared by content; enumerated in ordinal order of the names, as on Pulumi's wire and in the state
/// file.
/// </summary>
[SuppressMessage("Naming", "CA1710", Justification = "Pulumi's word.")]
public sealed class PropertyMap : IReadOnlyDictionary<string, PropertyValue>, IEquatable<PropertyMap>
{
    /// <summary>The map without properties.</summary>
    public static readonly PropertyMap Empty = new(ImmutableSortedDictionary.Create<string, PropertyValue>(StringComparer.Ordinal));

    private readonly ImmutableSortedDictionary<string, PropertyValue> _items;

    private PropertyMap(ImmutableSortedDictionary<string, PropertyValue> items) => _items = items;

    /// <summary>The map of these properties. Of two with the same name the later one counts.</summary>
    /// <param name="items">In any order.</param>
    public static PropertyMap From(IEnumerable<KeyValuePair<string, PropertyValue>> items) => new(Empty._items.SetItems(items));

    /// <summary>A copy in which the property has this value.</summary>
    /// <param name="key">The property's name.</param>
    /// <param name="value">Added, or put in place of the old value.</param>
    public PropertyMap Set(string key, PropertyValue value) => new(_items.SetItem(key, value));

    /// <summary>A copy without the property; the same content if there is none of this name.</summary>
    /// <param name="key">The property's name.</param>
    public PropertyMap Remove(string key) => new(_items.Remove(key));

    /// <summary>The value of a property.</summary>
    /// <param name="key">The property's name.</param>
    /// <exception cref="KeyNotFoundException">There is no such property.</exception>
    public PropertyValue this[string key] => _items[key];

    /// <summary>The names, in ordinal order.</summary>
    public IEnumerable<string> Keys => _items.Keys;

    /// <summary>The values, in ordinal order of their names.</summary>
    public IEnumerable<PropertyValue> Values => _items.Values;

    /// <summary>The number of properties.</summary>
    public int Count => _items.Count;

    /// <inheritdoc/>
    public bool ContainsKey(string key) => _items.ContainsKey(key);

    /// <inheritdoc/>
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out PropertyValue value) => _items.TryGetValue(key, out value);

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, PropertyValue>> GetEnumerator() => _items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Whether both have the same names with equal values.</summary>
    /// <param name="other">Null: never equal.</param>
    public bool Equals(PropertyMap? other) => other is not null && _items.SequenceEqual(other._items);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as PropertyMap);

    /// <inheritdoc/>
    public override int GetHashCode() => _items.Aggregate(17, (hash, item) => HashCode.Combine(hash, item.Key, item.Value));

    /// <summary>The value, or <see cref="PropertyValue.Null"/> where there is none.</summary>
    internal PropertyValue ValueOrNull(string key) => _items.GetValueOrDefault(key, PropertyValue.Null);

    /// <summary>Whether there is a value other than <see cref="PropertyValue.Null"/>.</summary>
    internal bool IsGiven(string key) => ValueOrNull(key) is not PropertyValue.NullValue;

    /// <summary>The same names with other values.</summary>
    internal PropertyMap SelectValues(Func<PropertyValue, PropertyValue> change) =>
        From(_items.Select(item => KeyValuePair.Create(item.Key, change(item.Value))));
}
