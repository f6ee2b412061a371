using System.Text.Json.Serialization;

namespace Kinx.LbInfra.OpenStack.Subnets;

/// <summary>The JSON types of subnets.</summary>
/// <inheritdoc cref="Rest.RequestBody" path="/remarks"/>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Subnet))]
[JsonSerializable(typeof(List<Subnet>))]
[JsonSerializable(typeof(SubnetRequest))]
internal sealed partial class SubnetJson : JsonSerializerContext;
