using Kinx.LbInfra.OpenStack.Clients;
using Kinx.LbInfra.OpenStack.Rest;

namespace Kinx.LbInfra.OpenStack.Subnets;

/// <summary>A Neutron subnet.</summary>
public sealed record Subnet
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public required string NetworkId { get; init; }

    public required string Cidr { get; init; }

    /// <summary>4 or 6.</summary>
    public required int IpVersion { get; init; }

    public string Description { get => field ?? ""; init; }

    public string TenantId { get => field ?? ""; init; }

    /// <summary>Unset: none.</summary>
    public string? GatewayIp { get; init; }

    public bool EnableDhcp { get; init; }

    public IReadOnlyList<string> DnsNameservers { get => field ?? []; init; }

    public IReadOnlyList<AllocationPool> AllocationPools { get => field ?? []; init; }

    public IReadOnlyList<HostRoute> HostRoutes { get => field ?? []; init; }

    public IReadOnlyList<string> ServiceTypes { get => field ?? []; init; }

    public IReadOnlyList<string> Tags { get => field ?? []; init; }

    public string? Ipv6AddressMode { get; init; }

    public string? Ipv6RaMode { get; init; }

    public string? SubnetpoolId { get; init; }

    public string? SegmentId { get; init; }

    public bool DnsPublishFixedIp { get; init; }

    public static Task<Subnet> CreateAsync(OpenStackClient cloud, SubnetRequest subnet, CancellationToken cancellationToken) =>
        cloud.Networking.CreateAsync(
        new ApiPath<Subnet>("/subnets", "subnet", SubnetJson.Default.Subnet), subnet.ToBody(), cancellationToken);

    /// <param name="query">From <see cref="Query.Of"/>; empty: all that the project may see.</param>
    public static Task<IReadOnlyList<Subnet>> ListAsync(OpenStackClient cloud, string query, CancellationToken cancellationToken) =>
        cloud.Networking.ListAsync(new ApiPath<List<Subnet>>("/subnets" + query, "subnets", SubnetJson.Default.ListSubnet), cancellationToken);

    /// <summary>False when it was gone already.</summary>
    /// <exception cref="OpenStackException">409 while ports have addresses of it.</exception>
    public static Task<bool> DeleteAsync(OpenStackClient cloud, string id, CancellationToken cancellationToken) =>
        cloud.Networking.DeleteAsync(At(id), cancellationToken);

    private static string At(string id) => "/subnets/" + Uri.EscapeDataString(id);
}
