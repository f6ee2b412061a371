using System.Globalization;
using Kinx.LbInfra.Engine.Model;
using Kinx.LbInfra.Engine.Providers.Protocol;

namespace Kinx.LbInfra.Engine.Providers.Schemas.Checking;

/// <summary>Checks single values and converts them where that is safe, for example a number where a text is expected.</summary>
internal sealed class ValueChecker(CheckFailures failures)
{
    public PropertyValue Text(PropertySchema field, PropertyValue value, string servicePath, PropertyLocation location)
    {
        if (field.TakesListOfOne && value is PropertyValue.ListValue list) return FromList(field, list, servicePath, location);
        if (IsStructure(value, location)) return value;
        var text = ScalarText.Of(value);
        if (field.RejectText?.Invoke(text) is { } reason) failures.Add(reason, location);
        return PropertyValue.Of(text);
    }

    public PropertyValue Bool(PropertyValue value, PropertyLocation location)
    {
        if (IsStructure(value, location) || value is not PropertyValue.StringValue text) return value;
        if (text.Value is "true" or "false") return PropertyValue.Of(text.Value == "true");
        failures.Add($"cannot parse '' as bool: strconv.ParseBool: parsing \"{text.Value}\": invalid syntax", location);
        return value;
    }

    /// <exception cref="ProviderException">The text is not a number. An error and not a failure, as in the published plugin.</exception>
    public PropertyValue Integer(PropertySchema field, PropertyValue value, PropertyLocation location)
    {
        if (IsStructure(value, location)) return value;
        if (value is not (PropertyValue.StringValue or PropertyValue.NumberValue))
        {
            failures.Add("Attribute must be a whole number", location);
            return value;
        }

        if (!double.TryParse(ScalarText.Of(value), NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            throw new ProviderException($"{field.ServiceName}: strconv.ParseInt: parsing \"{ScalarText.Of(value)}\": invalid syntax");
        }

        var whole = Math.Truncate(number);
        if (field.RejectNumber?.Invoke((long)whole) is { } reason) failures.Add(reason, location);
        return PropertyValue.Of(whole);
    }

    public PropertyValue TextMap(PropertyValue value, PropertyLocation location)
    {
        if (value is not PropertyValue.MapValue map)
        {
            failures.Add("Attribute must be a map", location);
            return value;
        }

        foreach (var (key, _) in map.Items.Where(item => item.Value is PropertyValue.MapValue or PropertyValue.ListValue))
        {
            failures.Add("'' expected type 'string', got a map or a list", location.Field(key));
        }

        return PropertyValue.Of(PropertyMap.From(map.Items.Where(item => item.Value is not PropertyValue.NullValue)));
    }

    public PropertyValue TextSet(PropertySchema field, PropertyValue value, PropertyLocation location)
    {
        var items = value is PropertyValue.ListValue list ? list.Items : [value];
        return PropertyValue.Of(items.Select((item, index) => item is PropertyValue.UnknownValue or PropertyValue.NullValue
            ? item
            : Text(field, item, "", location.Element(index, set: true))));
    }

    public static string NameOf(PropertyValue value) => value switch
    {
        PropertyValue.StringValue => "string",
        PropertyValue.NumberValue => "number",
        PropertyValue.BoolValue => "bool",
        PropertyValue.ListValue => "list",
        _ => "another type",
    };

    private PropertyValue FromList(PropertySchema field, PropertyValue.ListValue list, string servicePath, PropertyLocation location)
    {
        if (list.Items is [var only]) return only is PropertyValue.UnknownValue ? only : Text(field, only, servicePath, location);
        failures.Add(
            list.Items.IsEmpty
                ? $"Not enough list items. Attribute {field.ServiceName} requires 1 item minimum, but config has only 0 declared."
                : $"Too many list items. Attribute {field.ServiceName} supports 1 item maximum, "
                    + $"but config has {list.Items.Length} declared.",
            location);
        return PropertyValue.Null;
    }

    private bool IsStructure(PropertyValue value, PropertyLocation location)
    {
        if (value is not (PropertyValue.MapValue or PropertyValue.ListValue)) return false;
        failures.Add($"Attribute must be a single value, not a {(value is PropertyValue.MapValue ? "map" : "list")}", location);
        return true;
    }
}
