using System.Text.Json.Serialization;
using Kinx.LbInfra.OpenStack.Clients;
using Kinx.LbInfra.OpenStack.Rest;

namespace Kinx.LbInfra.OpenStack.Networks;

/// <summary>A Neutron network.</summary>
public sealed record Network
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public string Description { get => field ?? ""; init; }

    public string Status { get => field ?? ""; init; }

    public bool AdminStateUp { get; init; }

    public bool Shared { get; init; }

    [JsonPropertyName("router:external")]
    public bool External { get; init; }

    public int Mtu { get; init; }

    public string TenantId { get => field ?? ""; init; }

    public IReadOnlyList<string> Subnets { get => field ?? []; init; }

    public IReadOnlyList<string> Tags { get => field ?? []; init; }

    public IReadOnlyList<string> AvailabilityZoneHints { get => field ?? []; init; }

    public string? DnsDomain { get; init; }

    public bool? VlanTransparent { get; init; }

    /// <exception cref="OpenStackException">400 when <c>mtu</c> is above what the cloud carries.</exception>
    public static Task<Network> CreateAsync(OpenStackClient cloud, NetworkRequest network, CancellationToken cancellationToken) =>
        cloud.Networking.CreateAsync(
        new ApiPath<Network>("/networks", "network", NetworkJson.Default.Network), RequestBody.Of(network, NetworkJson.Default.NetworkRequest), cancellationToken);

    /// <param name="query">From <see cref="Query.Of"/>; empty: all that the project may see.</param>
    public static Task<IReadOnlyList<Network>> ListAsync(OpenStackClient cloud, string query, CancellationToken cancellationToken) =>
        cloud.Networking.ListAsync(
            new ApiPath<List<Network>>("/networks" + query, "networks", NetworkJson.Default.ListNetwork), cancellationToken);

    /// <summary>False when it was gone already.</summary>
    /// <exception cref="OpenStackException">409 while ports are on it.</exception>
    public static Task<bool> DeleteAsync(OpenStackClient cloud, string id, CancellationToken cancellationToken) =>
        cloud.Networking.DeleteAsync(At(id), cancellationToken);

    private static string At(string id) => "/networks/" + Uri.EscapeDataString(id);
}
