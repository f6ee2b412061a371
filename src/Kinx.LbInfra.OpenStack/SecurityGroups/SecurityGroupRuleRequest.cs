using System.Text.Json.Serialization;

namespace Kinx.LbInfra.OpenStack.SecurityGroups;

/// <summary>A rule to create. Unset fields match anything.</summary>
/// <remarks>Source: Networking API v2.0, "Create security group rule".</remarks>
public sealed record SecurityGroupRuleRequest
{
    /// <summary>Id of the group.</summary>
    public required string SecurityGroupId { get; init; }

    /// <summary><c>ingress</c> or <c>egress</c>.</summary>
    public required string Direction { get; init; }

    /// <summary><c>IPv4</c> or <c>IPv6</c>.</summary>
    public required string Ethertype { get; init; }

    /// <summary>A name such as <c>tcp</c>, or a number from 0 to 255.</summary>
    public string? Protocol { get; init; }

    /// <summary>First port, 1 to 65535; an ICMP type, 0 to 255.</summary>
    public int? PortRangeMin { get; init; }

    /// <summary>Last port, 1 to 65535; an ICMP code, 0 to 255.</summary>
    public int? PortRangeMax { get; init; }

    /// <summary>CIDR of the other side; not together with another remote condition.</summary>
    public string? RemoteIpPrefix { get; init; }

    /// <summary>Id of the group that the other side's port must have.</summary>
    public string? RemoteGroupId { get; init; }

    /// <summary>Id of the address group that must contain the other side.</summary>
    public string? RemoteAddressGroupId { get; init; }

    /// <summary>At most 255 characters.</summary>
    public string? Description { get; init; }

    /// <summary>The owner; administrators may name another project.</summary>
    [JsonPropertyName("tenant_id")]
    public string? ProjectId { get; init; }
}
