using System.Text.Json;
using System.Text.Json.Serialization;

namespace Kinx.LbInfra.OpenStack.Flavors;

/// <summary>Nova writes <c>"swap": ""</c> where it means 0.</summary>
internal sealed class EmptyAsZeroConverter : JsonConverter<int>
{
    public override int Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Number ? reader.GetInt32() : 0;

    public override void Write(Utf8JsonWriter writer, int value, JsonSerializerOptions options) => writer.WriteNumberValue(value);
}
