using System.Text.Json.Serialization;

namespace Kinx.LbInfra.OpenStack.Servers;

/// <summary>The JSON types of servers.</summary>
/// <inheritdoc cref="Rest.RequestBody" path="/remarks"/>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Server))]
[JsonSerializable(typeof(List<Server>))]
[JsonSerializable(typeof(CreatedServer))]
[JsonSerializable(typeof(List<InstanceAction>))]
[JsonSerializable(typeof(ServerImage))]
internal sealed partial class ServerJson : JsonSerializerContext;
