using System.Text.Json.Serialization;

namespace Kinx.LbInfra.OpenStack.Servers;

/// <summary>One address of a server.</summary>
public sealed record ServerAddress
{
    public required string Addr { get; init; }

    /// <summary>4 or 6.</summary>
    public int Version { get; init; }

    [JsonPropertyName("OS-EXT-IPS-MAC:mac_addr")]
    public string? MacAddress { get; init; }

    /// <summary><c>fixed</c> or <c>floating</c>.</summary>
    [JsonPropertyName("OS-EXT-IPS:type")]
    public string? Type { get; init; }
}
