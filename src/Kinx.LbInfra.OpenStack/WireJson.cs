using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Kinx.LbInfra.OpenStack.Compute;
using Kinx.LbInfra.OpenStack.Imaging;
using Kinx.LbInfra.OpenStack.Networking;
using Kinx.LbInfra.OpenStack.Signing;

namespace Kinx.LbInfra.OpenStack;

/// <summary>How the records look in JSON: snake_case, unset fields left out, unknown ones ignored.</summary>
/// <remarks>
/// A generated reader sets every <c>init</c> property, absent ones to null, so that an initializer would be lost: records that are read
/// have
/// <c>get => field ?? …</c> instead, which also takes the services' explicit nulls.
/// </remarks>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(JsonNode))]
[JsonSerializable(typeof(TokenWire))]
[JsonSerializable(typeof(Server))]
[JsonSerializable(typeof(List<Server>))]
[JsonSerializable(typeof(CreatedServer))]
[JsonSerializable(typeof(List<InstanceAction>))]
[JsonSerializable(typeof(ServerImage))]
[JsonSerializable(typeof(ServerGroup))]
[JsonSerializable(typeof(List<ServerGroup>))]
[JsonSerializable(typeof(Flavor))]
[JsonSerializable(typeof(List<Flavor>))]
[JsonSerializable(typeof(Network))]
[JsonSerializable(typeof(List<Network>))]
[JsonSerializable(typeof(NetworkRequest))]
[JsonSerializable(typeof(Subnet))]
[JsonSerializable(typeof(List<Subnet>))]
[JsonSerializable(typeof(SubnetRequest))]
[JsonSerializable(typeof(Port))]
[JsonSerializable(typeof(List<Port>))]
[JsonSerializable(typeof(PortRequest))]
[JsonSerializable(typeof(SecurityGroup))]
[JsonSerializable(typeof(List<SecurityGroup>))]
[JsonSerializable(typeof(SecurityGroupRequest))]
[JsonSerializable(typeof(SecurityGroupRule))]
[JsonSerializable(typeof(List<SecurityGroupRule>))]
[JsonSerializable(typeof(SecurityGroupRuleRequest))]
[JsonSerializable(typeof(Image))]
[JsonSerializable(typeof(List<Image>))]
[JsonSerializable(typeof(ImageRequest))]
internal sealed partial class WireJson : JsonSerializerContext
{
    /// <summary>A request as the JSON object that is sent.</summary>
    public static JsonObject Body<T>(T request, JsonTypeInfo<T> type) => JsonSerializer.SerializeToNode(request, type)!.AsObject();
}
