using System.Text.Json.Serialization;

namespace Kinx.LbInfra.OpenStack.Flavors;

/// <summary>How flavors look in JSON.</summary>
/// <inheritdoc cref="Rest.RequestBody" path="/remarks"/>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Flavor))]
[JsonSerializable(typeof(List<Flavor>))]
internal sealed partial class FlavorJson : JsonSerializerContext;
