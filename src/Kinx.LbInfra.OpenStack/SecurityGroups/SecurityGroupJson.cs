using System.Text.Json.Serialization;

namespace Kinx.LbInfra.OpenStack.SecurityGroups;

/// <summary>The JSON types of security groups and their rules.</summary>
/// <inheritdoc cref="Rest.RequestBody" path="/remarks"/>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(SecurityGroup))]
[JsonSerializable(typeof(List<SecurityGroup>))]
[JsonSerializable(typeof(SecurityGroupRequest))]
[JsonSerializable(typeof(SecurityGroupRule))]
[JsonSerializable(typeof(List<SecurityGroupRule>))]
[JsonSerializable(typeof(SecurityGroupRuleRequest))]
internal sealed partial class SecurityGroupJson : JsonSerializerContext;
