using Kinx.LbInfra.Engine.Model;
using Kinx.LbInfra.Engine.Providers.Protocol;

namespace Kinx.LbInfra.Engine.Providers.Schemas;

/// <summary>Typed access to checked, plain properties. Absent, null and unknown values count as not given.</summary>
internal readonly struct Given(PropertyMap properties)
{
    public PropertyMap Properties => properties;

    public string? Text(string name) => (Value(name) as PropertyValue.StringValue)?.Value;

    /// <summary>The text; null also when it is empty.</summary>
    public string? FilledText(string name) => Text(name) is { Length: > 0 } text ? text : null;

    /// <exception cref="ProviderException">The text is not given.</exception>
    public string NeededText(string name) => Text(name) ?? throw new ProviderException($"'{name}' is missing");

    public bool? Bool(string name) => (Value(name) as PropertyValue.BoolValue)?.Value;

    public int? Integer(string name) => Value(name) is PropertyValue.NumberValue number ? (int)number.Value : null;

    /// <summary>Sorted, each text once; null when not given.</summary>
    public IReadOnlyList<string>? Texts(string name)
    {
        if (Value(name) is PropertyValue.ListValue list)
        {
            return [.. list.Items.OfType<PropertyValue.StringValue>().Select(item => item.Value).Distinct().Order(StringComparer.Ordinal)];
        }

        return null;
    }

    public IReadOnlyList<Given>? Objects(string name)
    {
        if (Value(name) is PropertyValue.ListValue list)
        {
            return [.. list.Items.OfType<PropertyValue.MapValue>().Select(item => new Given(item.Items))];
        }

        return null;
    }

    public Given? Object(string name) => Value(name) is PropertyValue.MapValue map ? new Given(map.Items) : null;

    public IReadOnlyDictionary<string, string>? TextMap(string name)
    {
        if (Value(name) is PropertyValue.MapValue map)
        {
            return map.Items.Remove(PropertyNames.Defaults)
                .ToDictionary(item => item.Key, item => ScalarText.Of(item.Value), StringComparer.Ordinal);
        }

        return null;
    }

    public PropertyValue? Value(string name) =>
        properties.TryGetValue(name, out var value) && value is not (PropertyValue.NullValue or PropertyValue.UnknownValue) ? value : null;
}
