using System.Text.Json.Serialization;

namespace Kinx.LbInfra.OpenStack.Subnets;

/// <summary>A route that DHCP hands to the subnet's hosts.</summary>
public sealed record HostRoute
{
    [JsonPropertyName("destination")]
    public required string DestinationCidr { get; init; }

    [JsonPropertyName("nexthop")]
    public required string NextHop { get; init; }
}
