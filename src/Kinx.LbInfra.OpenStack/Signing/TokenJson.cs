using System.Text.Json.Serialization;

namespace Kinx.LbInfra.OpenStack.Signing;

/// <summary>The JSON types of Keystone's responses.</summary>
/// <inheritdoc cref="Rest.RequestBody" path="/remarks"/>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(TokenWire))]
internal sealed partial class TokenJson : JsonSerializerContext;
