using System.Text.Json.Nodes;
using Google.Protobuf.WellKnownTypes;
using Kinx.LbInfra.Engine.Model;
using Kinx.LbInfra.Engine.Programs.Rpc;

namespace Kinx.LbInfra.ConformanceTests.PulumiCli;

/// <summary>Recorded properties (the JSON form of the wire) as values, and back for messages.</summary>
internal static class PropertyText
{
    // SSH keys were replaced by this text in recorded calls, not in the state.
    private const string KeyStandIn = "PRIVATE-KEY";

    public static PropertyMap Parse(JsonNode? fields)
    {
        if (fields is null) return PropertyMap.Empty;
        return PropertyCodec.Decode(Struct.Parser.ParseJson(fields.ToJsonString()));
    }

    public static string Of(PropertyMap map) =>
        PropertyCodec.Encode(map, new PropertyEncoding(KeepSecrets: true, KeepResources: true)).ToString();

    /// <summary>Without the marks of secrets.</summary>
    public static PropertyMap WithoutMarks(PropertyMap map) =>
        PropertyCodec.Decode(PropertyCodec.Encode(map, new PropertyEncoding(KeepSecrets: false, KeepResources: true)));

    public static PropertyMap WithoutKeys(PropertyMap map) =>
        PropertyMap.From(map.Select(item => KeyValuePair.Create(item.Key, WithoutKeys(item.Value))));

    private static PropertyValue WithoutKeys(PropertyValue value) => value switch
    {
        PropertyValue.StringValue text when text.Value.StartsWith("-----BEGIN OPENSSH", StringComparison.Ordinal) =>
            PropertyValue.Of(KeyStandIn),
        PropertyValue.SecretValue secret => PropertyValue.SecretOf(WithoutKeys(secret.Element)),
        PropertyValue.ListValue list => PropertyValue.Of(list.Items.Select(WithoutKeys)),
        PropertyValue.MapValue map => PropertyValue.Of(WithoutKeys(map.Items)),
        _ => value,
    };
}
