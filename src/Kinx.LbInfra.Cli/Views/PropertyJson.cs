using System.Text.Json;
using System.Text.Json.Nodes;
using Kinx.LbInfra.Engine.Model;

namespace Kinx.LbInfra.Cli.Views;

/// <summary>Properties as JSON, with secrets masked.</summary>
internal static class PropertyJson
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    public static string Render(PropertyMap map) => Of(map).ToJsonString(Indented);

    private static JsonObject Of(PropertyMap map) => new(map.Select(item => KeyValuePair.Create(item.Key, Of(item.Value))));

    private static JsonNode? Of(PropertyValue value) => value switch
    {
        PropertyValue.StringValue text => JsonValue.Create(text.Value),
        PropertyValue.BoolValue flag => JsonValue.Create(flag.Value),
        PropertyValue.NumberValue number => JsonValue.Create(number.Value),
        PropertyValue.ListValue list => new JsonArray([.. list.Items.Select(Of)]),
        PropertyValue.MapValue map => Of(map.Items),
        PropertyValue.NullValue => null,
        _ => JsonValue.Create(ValueText.Of(value)),
    };
}
