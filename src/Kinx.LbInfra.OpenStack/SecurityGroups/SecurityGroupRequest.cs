using System.Text.Json.Serialization;

namespace Kinx.LbInfra.OpenStack.SecurityGroups;

/// <summary>A security group to create, or the changes to one: what is unset is Neutron's default, or stays.</summary>
public sealed record SecurityGroupRequest
{
    public string? Name { get; init; }

    public string? Description { get; init; }

    public bool? Stateful { get; init; }

    /// <summary>The owner; administrators may name another project.</summary>
    [JsonPropertyName("tenant_id")]
    public string? ProjectId { get; init; }
}
