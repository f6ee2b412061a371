using Kinx.LbInfra.Engine.Model;

namespace Kinx.LbInfra.Engine.Providers.Schemas.Checking;

/// <summary>Checks the fields of an object: of the resource itself, or of an object inside it.</summary>
internal sealed class ObjectChecker(CheckFailures failures)
{
    /// <param name="servicePath">The prefix of names in messages, such as <c>allowed_address_pairs.0.</c>; may be empty.</param>
    public PropertyMap Check(IReadOnlyList<PropertySchema> fields, PropertyMap given, string servicePath, PropertyLocation location)
    {
        var result = PropertyMap.Empty;
        foreach (var (name, value) in given)
        {
            if (value is PropertyValue.NullValue) continue;
            var field = fields.FirstOrDefault(field => field.Name == name);
            if (field is null) failures.Add("Invalid or unknown key", location.Field(name));
            var refused = field is not null && IsRefusedWithOthers(field, fields, given, servicePath, location.Field(name));
            result = result.Set(name, field is null ? value : Value(field, value, servicePath, location.Field(name), refused));
        }

        foreach (var field in fields.Where(field => field.Required && !given.IsGiven(field.Name)))
        {
            failures.Missing(servicePath + field.ServiceName, location.Field(field.Name));
        }

        return result;
    }

    // Whether other properties forbid this one, which is then reported in place of anything about its value.
    private bool IsRefusedWithOthers(
        PropertySchema field, IReadOnlyList<PropertySchema> fields, PropertyMap given, string servicePath, PropertyLocation location)
    {
        var conflict = given[field.Name] is PropertyValue.UnknownValue
            ? null
            : field.ConflictsWith.FirstOrDefault(given.IsGiven);
        if (conflict is not null)
        {
            var other = fields.First(candidate => candidate.Name == conflict).ServiceName;
            failures.Add($"Conflicting configuration arguments. \"{servicePath}{field.ServiceName}\": conflicts with {other}", location);
            return true;
        }

        if (field.RequiredWith.All(given.IsGiven)) return false;
        var together = string.Join(',', field.RequiredWith.Select(PropertyNames.ToSnake).Order(StringComparer.Ordinal));
        failures.Add($"Missing required argument. \"{field.ServiceName}\": all of `{together}` must be specified", location);
        return true;
    }

    private PropertyValue Value(PropertySchema field, PropertyValue value, string servicePath, PropertyLocation location, bool refused)
    {
        var checker = new ValueChecker(refused ? new CheckFailures("") : failures);
        if (value is PropertyValue.UnknownValue) return value;
        return field.Kind switch
        {
            PropertyKind.Text => checker.Text(field, value, servicePath, location),
            PropertyKind.Bool => checker.Bool(value, location),
            PropertyKind.Integer => checker.Integer(field, value, location),
            PropertyKind.TextMap => checker.TextMap(value, location),
            PropertyKind.TextSet => checker.TextSet(field, value, location),
            PropertyKind.Object => Single(field, value, servicePath, location),
            _ => Several(field, value, servicePath, location),
        };
    }

    private PropertyValue Single(PropertySchema field, PropertyValue value, string servicePath, PropertyLocation location)
    {
        if (value is PropertyValue.ListValue { Items: [var only] }) value = only;
        return Element(
            field, value, $"{servicePath}{field.ServiceName}.0.", location with { InSet = location.InSet || field.IsSetInService });
    }

    private PropertyValue Several(PropertySchema field, PropertyValue value, string servicePath, PropertyLocation location)
    {
        var items = value is PropertyValue.ListValue list ? list.Items : [value];
        return PropertyValue.Of(items.Select((item, index) =>
            Element(
                field, item, $"{servicePath}{field.ServiceName}.{index}.", location.Element(index, field.Kind == PropertyKind.ObjectSet))));
    }

    private PropertyValue Element(PropertySchema field, PropertyValue value, string servicePath, PropertyLocation location)
    {
        if (value is PropertyValue.UnknownValue or PropertyValue.NullValue) return value;
        if (value is not PropertyValue.MapValue map)
        {
            failures.Add($"Expected Object Type. Expected object, got {ValueChecker.NameOf(value)}", location);
            return value;
        }

        var items = Check(field.Fields, PropertyNames.Normalized(map.Items), servicePath, location);
        var defaults = field.Fields.Where(item => item.Default is not null && !items.ContainsKey(item.Name)).ToList();
        foreach (var item in defaults) items = items.Set(item.Name, item.Default!);
        return PropertyValue.Of(PropertyNames.WithDefaults(items, defaults.Select(item => item.Name)));
    }
}
