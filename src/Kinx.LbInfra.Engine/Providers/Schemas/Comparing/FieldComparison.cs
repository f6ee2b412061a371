using System.Collections.Immutable;
using Kinx.LbInfra.Engine.Model;

namespace Kinx.LbInfra.Engine.Providers.Schemas.Comparing;

/// <summary>Compares one property of the state with its new input, by its schema.</summary>
internal sealed class FieldComparison(PropertySchema property, PropertyChanges changes)
{
    public void Compare(PropertyValue old, PropertyValue given) => Compare(property, property.Name, property.Replaces, old, given);

    private void Compare(PropertySchema field, string path, bool replaces, PropertyValue old, PropertyValue given)
    {
        if (given is PropertyValue.UnknownValue) Unknown(field, path, replaces, old);
        else if (IsUnset(given)) Unset(field, path, replaces, old);
        else if (field.Kind is PropertyKind.Text or PropertyKind.Bool or PropertyKind.Integer) Single(field, path, replaces, old, given);
        else if (field.Kind == PropertyKind.TextMap) Map(path, replaces, old, given);
        else if (field.Kind == PropertyKind.TextSet) TextSet(field, path, replaces, old, (PropertyValue.ListValue)given);
        else if (field.Kind == PropertyKind.Object) Object(field, path, replaces, old, given);
        else if (field.Kind == PropertyKind.ObjectList) List(field, path, replaces, old, (PropertyValue.ListValue)given);
        else new ObjectSetComparison(field, changes, Fields).Compare(path, old, (PropertyValue.ListValue)given);
    }

    // The set that the service chose stays until the program's is known.
    private void Unknown(PropertySchema field, string path, bool replaces, PropertyValue old)
    {
        if (field is { Kind: PropertyKind.TextSet, Computed: true }) return;
        if (IsUnset(old)) changes.Add(path, replaces);
        else changes.Update(path, replaces);
    }

    private void Unset(PropertySchema field, string path, bool replaces, PropertyValue old)
    {
        if (field.Computed || IsUnset(old) || old.Equals(field.Zero)) return;
        if (field.Kind == PropertyKind.TextMap)
        {
            foreach (var key in Items(old).Keys) changes.Delete(KeyPath(path, key), replaces);
        }
        else if (field is { Kind: PropertyKind.Bool, Unset: not null })
        {
            changes.Update(path, replaces);
        }
        else
        {
            changes.Delete(path, replaces || field.WholeReplaces);
        }
    }

    private void Single(PropertySchema field, string path, bool replaces, PropertyValue old, PropertyValue given)
    {
        if (field.InState is { } inState && given is PropertyValue.StringValue text) given = PropertyValue.Of(inState(text.Value));
        if (old.Equals(given) || IsUnset(old) && given.Equals(field.Zero)) return;
        // The services treat an empty text as none given, so it does not replace their own choice.
        if (field.Computed && given is PropertyValue.StringValue { Value: "" }) return;
        if (field.SameMeaning?.Invoke(ScalarText.Of(old), ScalarText.Of(given)) == true) return;
        if (IsUnset(old)) changes.Add(path, replaces);
        else changes.Update(path, replaces);
    }

    private void Map(string path, bool replaces, PropertyValue old, PropertyValue given)
    {
        var (before, after) = (Items(old), Items(given));
        if (after.Values.Any(value => value is PropertyValue.UnknownValue)) changes.Update(path, replaces);
        else if (before.Count == 0 && after.Count > 0) changes.Add(path, replaces);
        else Entries(path, replaces, before, after);
    }

    private void Entries(string path, bool replaces, PropertyMap before, PropertyMap after)
    {
        foreach (var (key, value) in before)
        {
            if (!after.TryGetValue(key, out var now)) changes.Delete(KeyPath(path, key), replaces);
            else if (ScalarText.Of(now) != ScalarText.Of(value)) changes.Update(KeyPath(path, key), replaces);
        }

        foreach (var key in after.Keys.Where(key => !before.ContainsKey(key))) changes.Add(KeyPath(path, key), replaces);
    }

    private void TextSet(PropertySchema field, string path, bool replaces, PropertyValue old, PropertyValue.ListValue given)
    {
        var before = Elements(old);
        if (given.Items.IsEmpty)
        {
            changes.Delete(path, replaces);
        }
        else if (given.Items.Any(item => item is PropertyValue.UnknownValue))
        {
            changes.Update(path, replaces);
        }
        else if (before.IsEmpty)
        {
            changes.Add(path, replaces);
        }
        else
        {
            var removed = before.Index().Where(item => !given.Items.Contains(item.Item)).Select(item => item.Index).ToHashSet();
            var added = given.Items.Index().Where(item => !before.Contains(item.Item)).Select(item => item.Index).ToHashSet();
            foreach (var index in removed.Union(added))
            {
                Element($"{path}[{index}]", replaces || field.Replaces, removed.Contains(index), added.Contains(index));
            }
        }
    }

    private void Element(string path, bool replaces, bool removed, bool added)
    {
        if (removed && added) changes.Update(path, replaces);
        else if (removed) changes.Delete(path, replaces);
        else changes.Add(path, replaces);
    }

    private void Object(PropertySchema field, string path, bool replaces, PropertyValue old, PropertyValue given)
    {
        if (old is PropertyValue.MapValue before) Fields(field, path, replaces, before, (PropertyValue.MapValue)given);
        else changes.Add(path, replaces || field.WholeReplaces);
    }

    private void List(PropertySchema field, string path, bool replaces, PropertyValue old, PropertyValue.ListValue given)
    {
        var before = Elements(old);
        if (before.IsEmpty)
        {
            changes.Add(path, replaces || field.WholeReplaces);
            return;
        }

        for (var index = 0; index < Math.Max(before.Length, given.Items.Length); index++)
        {
            var at = $"{path}[{index}]";
            if (index >= given.Items.Length)
            {
                changes.Delete(at, replaces || field.WholeReplaces);
            }
            else if (index >= before.Length)
            {
                changes.Add(at, replaces || field.WholeReplaces);
            }
            else if ((before[index], given.Items[index]) is (PropertyValue.MapValue was, PropertyValue.MapValue now))
            {
                Fields(field, at, false, was, now);
            }
            else if (given.Items[index] is PropertyValue.UnknownValue)
            {
                changes.Update(at, replaces);
            }
        }
    }

    private void Fields(PropertySchema field, string path, bool replaces, PropertyValue.MapValue old, PropertyValue.MapValue given)
    {
        foreach (var item in field.Fields)
        {
            var (was, now) = (old.Items.ValueOrNull(item.Name), given.Items.ValueOrNull(item.Name));
            Compare(item, $"{path}.{item.Name}", replaces || item.Replaces, was, now);
        }
    }

    private static string KeyPath(string path, string key) =>
        key.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '-') ? $"{path}.{key}" : $"{path}[\"{key}\"]";

    private static bool IsUnset(PropertyValue value) => value switch
    {
        PropertyValue.NullValue => true,
        PropertyValue.ListValue list => list.Items.IsEmpty,
        _ => false,
    };

    private static ImmutableArray<PropertyValue> Elements(PropertyValue value) => value is PropertyValue.ListValue list ? list.Items : [];

    private static PropertyMap Items(PropertyValue value) =>
        value is PropertyValue.MapValue map ? map.Items.Remove(PropertyNames.Defaults) : PropertyMap.Empty;
}
