using System.Text.Json.Serialization;

namespace Kinx.LbInfra.OpenStack.SecurityGroups;

/// <summary>A rule to create; what is unset means any.</summary>
public sealed record SecurityGroupRuleRequest
{
    public required string SecurityGroupId { get; init; }

    public required string Direction { get; init; }

    public required string Ethertype { get; init; }

    public string? Protocol { get; init; }

    public int? PortRangeMin { get; init; }

    public int? PortRangeMax { get; init; }

    public string? RemoteIpPrefix { get; init; }

    public string? RemoteGroupId { get; init; }

    public string? RemoteAddressGroupId { get; init; }

    public string? Description { get; init; }

    /// <summary>The owner; administrators may name another project.</summary>
    [JsonPropertyName("tenant_id")]
    public string? ProjectId { get; init; }
}
