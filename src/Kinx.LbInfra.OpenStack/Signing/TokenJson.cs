using System.Text.Json.Serialization;

namespace Kinx.LbInfra.OpenStack.Signing;

/// <summary>How Keystone's answers look in JSON.</summary>
/// <inheritdoc cref="Rest.RequestBody" path="/remarks"/>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(TokenWire))]
internal sealed partial class TokenJson : JsonSerializerContext;
