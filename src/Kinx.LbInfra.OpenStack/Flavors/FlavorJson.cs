using System.Text.Json.Serialization;

namespace Kinx.LbInfra.OpenStack.Flavors;

/// <summary>The JSON types of flavors.</summary>
/// <inheritdoc cref="Rest.RequestBody" path="/remarks"/>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Flavor))]
[JsonSerializable(typeof(List<Flavor>))]
internal sealed partial class FlavorJson : JsonSerializerContext;
