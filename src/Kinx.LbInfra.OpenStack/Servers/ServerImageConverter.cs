using System.Text.Json;
using System.Text.Json.Serialization;

namespace Kinx.LbInfra.OpenStack.Servers;

/// <summary>Nova writes <c>"image": ""</c> for a server that booted from a volume.</summary>
internal sealed class ServerImageConverter : JsonConverter<ServerImage?>
{
    public override ServerImage? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.StartObject) return JsonSerializer.Deserialize(ref reader, ServerJson.Default.ServerImage);
        reader.Skip();
        return null;
    }

    public override void Write(Utf8JsonWriter writer, ServerImage? value, JsonSerializerOptions options) =>
        throw new NotSupportedException("servers are only read");
}
