using Kinx.LbInfra.Engine.Model;

namespace Kinx.LbInfra.ConformanceTests.OpenStack;

/// <summary>Short forms of property values for tests.</summary>
internal static class Values
{
    public static PropertyMap Map(params IEnumerable<(string Key, object Value)> items) =>
        PropertyMap.From(items.Select(item => KeyValuePair.Create(item.Key, Of(item.Value))));

    public static PropertyValue Of(object value) => value switch
    {
        PropertyValue given => given,
        string text => PropertyValue.Of(text),
        bool flag => PropertyValue.Of(flag),
        int number => PropertyValue.Of(number),
        PropertyMap map => PropertyValue.Of(map),
        IEnumerable<string> texts => PropertyValue.Of(texts.Select(PropertyValue.Of)),
        IEnumerable<PropertyMap> maps => PropertyValue.Of(maps.Select(PropertyValue.Of)),
        _ => throw new ArgumentException($"no property value of {value.GetType().Name}", nameof(value)),
    };

    public static string Text(this PropertyMap map, string name) => ((PropertyValue.StringValue)map[name]).Value;

    public static IReadOnlyList<string> Texts(this PropertyMap map, string name) =>
        [.. ((PropertyValue.ListValue)map[name]).Items.Select(item => ((PropertyValue.StringValue)item).Value)];

    public static IReadOnlyList<PropertyMap> Maps(this PropertyMap map, string name) =>
        [.. ((PropertyValue.ListValue)map[name]).Items.Select(item => ((PropertyValue.MapValue)item).Items)];
}
