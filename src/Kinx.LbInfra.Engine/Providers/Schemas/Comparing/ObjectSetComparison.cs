using System.Collections.Immutable;
using Kinx.LbInfra.Engine.Model;

namespace Kinx.LbInfra.Engine.Providers.Schemas.Comparing;

/// <summary>Compares sets of objects by their content, whatever their order.</summary>
internal sealed class ObjectSetComparison(
    PropertySchema field,
    PropertyChanges changes,
    Action<PropertySchema, string, bool, PropertyValue.MapValue, PropertyValue.MapValue> compareFields)
{
    public void Compare(string path, PropertyValue old, PropertyValue.ListValue given)
    {
        var before = old is PropertyValue.ListValue list ? list.Items : [];
        if (before.IsEmpty)
        {
            changes.Add(path, field.WholeReplaces);
            return;
        }

        var (was, now) = (Identities(before), Identities(given.Items));
        var removed = Indexes(was, now);
        var added = Indexes(now, was);
        // An element with fields that the service fills in cannot be identified, so the set changes as a whole.
        if (added.Any(index => !IsComplete(given.Items[index])))
        {
            changes.Update(path, field.WholeReplaces);
        }
        else
        {
            foreach (var index in removed.Union(added)) Element($"{path}[{index}]", index, removed, added, before, given.Items);
        }
    }

    private void Element(
        string path,
        int index,
        HashSet<int> removed,
        HashSet<int> added,
        ImmutableArray<PropertyValue> before,
        ImmutableArray<PropertyValue> after)
    {
        if (!added.Contains(index)) changes.Delete(path, field.WholeReplaces);
        else if (!removed.Contains(index)) changes.Add(path, field.WholeReplaces);
        else compareFields(field, path, false, (PropertyValue.MapValue)before[index], (PropertyValue.MapValue)after[index]);
    }

    private bool IsComplete(PropertyValue value) => value is PropertyValue.MapValue map
        && field.Fields.All(item => map.Items.ValueOrNull(item.Name) is not (PropertyValue.NullValue or PropertyValue.UnknownValue));

    private static HashSet<int> Indexes(List<string> these, List<string> others) =>
        [.. these.Index().Where(item => !others.Contains(item.Item)).Select(item => item.Index)];

    // Equal elements have equal texts. Fields that are not given count as the service's zero value.
    private List<string> Identities(ImmutableArray<PropertyValue> elements) => [.. elements.Select(Identity)];

    private string Identity(PropertyValue element)
    {
        if (element is not PropertyValue.MapValue map) return "?";
        var identifying = field.Fields.Where(item => field.Key is null || item.Name == field.Key);
        return string.Join('\n', identifying.Select(item => Part(item, map.Items)));
    }

    private static string Part(PropertySchema item, PropertyMap fields)
    {
        var value = fields.IsGiven(item.Name) ? fields[item.Name] : item.Zero;
        return value switch
        {
            PropertyValue.ListValue list => string.Join(',', list.Items.Select(ScalarText.Of)),
            PropertyValue.MapValue map => string.Join(',', map.Items.Select(entry => $"{entry.Key}={ScalarText.Of(entry.Value)}")),
            PropertyValue.UnknownValue => "?",
            _ => ScalarText.Of(value),
        };
    }
}
