using System.Text.Json.Serialization;

namespace Kinx.LbInfra.OpenStack.ServerGroups;

/// <summary>The JSON types of server groups.</summary>
/// <inheritdoc cref="Rest.RequestBody" path="/remarks"/>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ServerGroup))]
[JsonSerializable(typeof(List<ServerGroup>))]
internal sealed partial class ServerGroupJson : JsonSerializerContext;
