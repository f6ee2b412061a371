using System.Text.Json.Serialization;
using Kinx.LbInfra.OpenStack.Clients;
using Kinx.LbInfra.OpenStack.Rest;

namespace Kinx.LbInfra.OpenStack.Networks;

/// <summary>A Neutron network.</summary>
/// <remarks>Source: Networking API v2.0, "Networks"; neutron-lib: <c>neutron_lib/api/definitions/network.py</c>.</remarks>
public sealed record Network
{
    /// <summary>UUID.</summary>
    public required string Id { get; init; }

    /// <summary>Need not be unique; empty: none.</summary>
    public required string Name { get; init; }

    /// <summary>Empty: none.</summary>
    public string Description { get => field ?? ""; init; }

    /// <summary><c>ACTIVE</c>, <c>DOWN</c>, <c>BUILD</c> or <c>ERROR</c>.</summary>
    public string Status { get => field ?? ""; init; }

    /// <summary>If false, the network forwards no packets.</summary>
    public bool AdminStateUp { get; init; }

    /// <summary>If true, all projects may use it.</summary>
    public bool Shared { get; init; }

    /// <summary>If true, it connects to the outside of the cloud.</summary>
    [JsonPropertyName("router:external")]
    public bool External { get; init; }

    /// <summary>Bytes.</summary>
    public int Mtu { get; init; }

    /// <summary>Id of the project that owns it.</summary>
    public string TenantId { get => field ?? ""; init; }

    /// <summary>Ids of its subnets.</summary>
    public IReadOnlyList<string> Subnets { get => field ?? []; init; }

    /// <summary>At most 50, each of at most 60 characters.</summary>
    public IReadOnlyList<string> Tags { get => field ?? []; init; }

    /// <summary>Preferred availability zones of its agents; empty for any.</summary>
    public IReadOnlyList<string> AvailabilityZoneHints { get => field ?? []; init; }

    /// <summary>Null or empty: none.</summary>
    public string? DnsDomain { get; init; }

    /// <summary>Whether it forwards VLAN tags; null if the cloud does not report it.</summary>
    public bool? VlanTransparent { get; init; }

    /// <summary>Creates a network.</summary>
    /// <exception cref="OpenStackException">400 if <c>mtu</c> exceeds the maximum of the cloud.</exception>
    public static Task<Network> CreateAsync(OpenStackClient cloud, NetworkRequest network, CancellationToken cancellationToken) =>
        cloud.Networking.CreateAsync(
            new ApiPath<Network>("/networks", "network", NetworkJson.Default.Network),
            RequestBody.Of(network, NetworkJson.Default.NetworkRequest),
            cancellationToken);

    /// <summary>Lists networks, page by page.</summary>
    /// <param name="query">From <see cref="Query.Of"/>; empty: all that the project may see.</param>
    public static Task<IReadOnlyList<Network>> ListAsync(OpenStackClient cloud, string query, CancellationToken cancellationToken) =>
        cloud.Networking.ListAsync(
            new ApiPath<List<Network>>("/networks" + query, "networks", NetworkJson.Default.ListNetwork), cancellationToken);

    /// <summary>Deletes the network; false if it no longer existed.</summary>
    /// <exception cref="OpenStackException">409 while ports are on it.</exception>
    public static Task<bool> DeleteAsync(OpenStackClient cloud, string id, CancellationToken cancellationToken) =>
        cloud.Networking.DeleteAsync(At(id), cancellationToken);

    private static string At(string id) => "/networks/" + Uri.EscapeDataString(id);
}
