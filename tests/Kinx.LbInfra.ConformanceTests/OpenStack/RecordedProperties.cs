using System.Text.Json;
using Kinx.LbInfra.Engine.Model;

namespace Kinx.LbInfra.ConformanceTests.OpenStack;

/// <summary>Property values in the recordings' JSON, with secrets and unknowns in their wire form.</summary>
internal static class RecordedProperties
{
    private const string Signature = "4dabf18193072939515e22adb298388d";
    private const string Secret = "1b47061264138c4ac30d75fd1eb44270";
    private const string Unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

    public static PropertyMap Map(JsonElement? json)
    {
        if (json is not { ValueKind: JsonValueKind.Object } map) return PropertyMap.Empty;
        return PropertyMap.From(map.EnumerateObject().Select(item => KeyValuePair.Create(item.Name, Value(item.Value))));
    }

    public static PropertyMap Member(JsonElement holder, string name) => Map(holder.TryGetProperty(name, out var json) ? json : null);

    public static PropertyMap WithoutSecrets(PropertyMap map) =>
        PropertyMap.From(map.Select(item => KeyValuePair.Create(item.Key, WithoutSecrets(item.Value))));

    private static PropertyValue WithoutSecrets(PropertyValue value) => value switch
    {
        PropertyValue.SecretValue secret => WithoutSecrets(secret.Element),
        PropertyValue.ListValue list => PropertyValue.Of(list.Items.Select(WithoutSecrets)),
        PropertyValue.MapValue map => PropertyValue.Of(WithoutSecrets(map.Items)),
        _ => value,
    };

    private static PropertyValue Value(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.True or JsonValueKind.False => PropertyValue.Of(json.GetBoolean()),
        JsonValueKind.Number => PropertyValue.Of(json.GetDouble()),
        JsonValueKind.String => json.GetString() == Unknown ? PropertyValue.Unknown : PropertyValue.Of(json.GetString()!),
        JsonValueKind.Array => PropertyValue.Of(json.EnumerateArray().Select(Value)),
        JsonValueKind.Object => Object(json),
        _ => PropertyValue.Null,
    };

    private static PropertyValue Object(JsonElement json)
    {
        if (!json.TryGetProperty(Signature, out var signature)) return PropertyValue.Of(Map(json));
        if (signature.GetString() == Secret) return PropertyValue.SecretOf(Value(json.GetProperty("value")));
        var isSecret = json.TryGetProperty("secret", out var flag) && flag.GetBoolean();
        return isSecret ? PropertyValue.SecretOf(PropertyValue.Unknown) : PropertyValue.Unknown;
    }
}
