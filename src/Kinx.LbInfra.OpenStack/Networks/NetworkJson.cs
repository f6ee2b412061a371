using System.Text.Json.Serialization;

namespace Kinx.LbInfra.OpenStack.Networks;

/// <summary>The JSON types of networks.</summary>
/// <inheritdoc cref="Rest.RequestBody" path="/remarks"/>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Network))]
[JsonSerializable(typeof(List<Network>))]
[JsonSerializable(typeof(NetworkRequest))]
internal sealed partial class NetworkJson : JsonSerializerContext;
