using System.Text.Json.Serialization;

namespace Kinx.LbInfra.OpenStack.Ports;

/// <summary>The JSON types of ports.</summary>
/// <inheritdoc cref="Rest.RequestBody" path="/remarks"/>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Port))]
[JsonSerializable(typeof(List<Port>))]
[JsonSerializable(typeof(PortRequest))]
internal sealed partial class PortJson : JsonSerializerContext;
