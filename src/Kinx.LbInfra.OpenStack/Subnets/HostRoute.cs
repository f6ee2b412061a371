using System.Text.Json.Serialization;

namespace Kinx.LbInfra.OpenStack.Subnets;

/// <summary>A route that DHCP sends to the subnet's hosts.</summary>
/// <remarks>Source: Networking API v2.0, "Subnets", <c>host_routes</c>.</remarks>
public sealed record HostRoute
{
    /// <summary>Destination network.</summary>
    [JsonPropertyName("destination")]
    public required string DestinationCidr { get; init; }

    /// <summary>The router's address.</summary>
    [JsonPropertyName("nexthop")]
    public required string NextHop { get; init; }
}
