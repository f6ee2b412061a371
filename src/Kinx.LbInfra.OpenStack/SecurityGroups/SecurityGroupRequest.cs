using System.Text.Json.Serialization;

namespace Kinx.LbInfra.OpenStack.SecurityGroups;

/// <summary>A security group to create, or changes to one. Unset fields get Neutron's defaults, or keep their values.</summary>
/// <remarks>Source: Networking API v2.0, "Create security group" and "Update security group".</remarks>
public sealed record SecurityGroupRequest
{
    /// <summary>At most 255 characters.</summary>
    public string? Name { get; init; }

    /// <summary>At most 255 characters.</summary>
    public string? Description { get; init; }

    /// <summary>True by default; cannot be changed while a port has the group.</summary>
    public bool? Stateful { get; init; }

    /// <summary>The owner; administrators may name another project.</summary>
    [JsonPropertyName("tenant_id")]
    public string? ProjectId { get; init; }
}
