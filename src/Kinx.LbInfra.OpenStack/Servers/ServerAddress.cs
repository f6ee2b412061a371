using System.Text.Json.Serialization;

namespace Kinx.LbInfra.OpenStack.Servers;

/// <summary>One address of a server.</summary>
/// <remarks>Source: Compute API v2.1, "Servers", <c>addresses</c>; nova: <c>nova/api/openstack/compute/views/addresses.py</c>.</remarks>
public sealed record ServerAddress
{
    /// <summary>The address, without prefix length.</summary>
    public required string Addr { get; init; }

    /// <summary>4 or 6.</summary>
    public int Version { get; init; }

    /// <summary>MAC address of its port; null if Nova does not report it.</summary>
    [JsonPropertyName("OS-EXT-IPS-MAC:mac_addr")]
    public string? MacAddress { get; init; }

    /// <summary><c>fixed</c> or <c>floating</c>.</summary>
    [JsonPropertyName("OS-EXT-IPS:type")]
    public string? Type { get; init; }
}
