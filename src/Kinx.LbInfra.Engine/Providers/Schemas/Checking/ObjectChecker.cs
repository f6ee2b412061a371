using Kinx.LbInfra.Engine.Model;

namespace Kinx.LbInfra.Engine.Providers.Schemas.Checking;

/// <summary>Checks the fields of one object, the resource itself or one inside it.</summary>
internal sealed class ObjectChecker(CheckFailures failures)
{
    /// <param name="servicePath">Prefix of names in messages, such as <c>allowed_address_pairs.0.</c>.</param>
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
        foreach (var field in fields.Where(field => field.Required && !IsGiven(given, field.Name)))
            failures.Missing(servicePath + field.ServiceName, location.Field(field.Name));
        return result;
    }

    /// <summary>True when a failure about this property's company was added; its own value is then not looked at.</summary>
    private bool IsRefusedWithOthers(
        PropertySchema field, IReadOnlyList<PropertySchema> fields, PropertyMap given, string servicePath, PropertyLocation location)
    {
        var conflict = given[field.Name] is PropertyValue.UnknownValue
            ? null
            : field.ConflictsWith.FirstOrDefault(name => IsGiven(given, name));
        if (conflict is not null)
        {
            var other = fields.First(candidate => candidate.Name == conflict).ServiceName;
            failures.Add($"Conflicting configuration arguments. \"{servicePath}{field.ServiceName}\": conflicts with {other}", location);
            return true;
        }
        if (field.RequiredWith.All(name => IsGiven(given, name))) return false;
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
        var given = map.Items.Where(item => item.Key != PropertyNames.Defaults);
        var renamed = PropertyMap.From(given.Select(item => KeyValuePair.Create(PropertyNames.ToCamel(item.Key), item.Value)));
        var items = Check(field.Fields, renamed, servicePath, location);
        var defaults = field.Fields.Where(item => item.Default is not null && !items.ContainsKey(item.Name)).ToList();
        foreach (var item in defaults) items = items.Set(item.Name, item.Default!);
        return PropertyValue.Of(items.Set(
            PropertyNames.Defaults, PropertyValue.Of(
                defaults.Select(item => item.Name).Order(StringComparer.Ordinal).Select(PropertyValue.Of))));
    }

    private static bool IsGiven(PropertyMap given, string name) =>
        given.TryGetValue(name, out var value) && value is not PropertyValue.NullValue;
}
