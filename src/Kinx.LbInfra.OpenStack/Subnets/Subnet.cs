using Kinx.LbInfra.OpenStack.Clients;
using Kinx.LbInfra.OpenStack.Rest;

namespace Kinx.LbInfra.OpenStack.Subnets;

/// <summary>A Neutron subnet.</summary>
/// <remarks>Source: Networking API v2.0, "Subnets"; neutron-lib: <c>neutron_lib/api/definitions/subnet.py</c>.</remarks>
public sealed record Subnet
{
    /// <summary>UUID.</summary>
    public required string Id { get; init; }

    /// <summary>Need not be unique; empty: none.</summary>
    public required string Name { get; init; }

    /// <summary>Id of its network.</summary>
    public required string NetworkId { get; init; }

    /// <summary>The network in CIDR notation, IPv4 or IPv6.</summary>
    public required string Cidr { get; init; }

    /// <summary>4 or 6.</summary>
    public required int IpVersion { get; init; }

    /// <summary>Empty: none.</summary>
    public string Description { get => field ?? ""; init; }

    /// <summary>Id of the project that owns it.</summary>
    public string TenantId { get => field ?? ""; init; }

    /// <summary>Unset: none.</summary>
    public string? GatewayIp { get; init; }

    /// <summary>Whether Neutron serves DHCP.</summary>
    public bool EnableDhcp { get; init; }

    /// <summary>Name servers that DHCP announces, in this order; if empty, Neutron's own.</summary>
    public IReadOnlyList<string> DnsNameservers { get => field ?? []; init; }

    /// <summary>The ranges from which Neutron allocates addresses, inclusive.</summary>
    public IReadOnlyList<AllocationPool> AllocationPools { get => field ?? []; init; }

    /// <summary>Routes that DHCP announces.</summary>
    public IReadOnlyList<HostRoute> HostRoutes { get => field ?? []; init; }

    /// <summary>Device owners, or prefixes of them, of the ports that may get addresses from it; empty for all.</summary>
    public IReadOnlyList<string> ServiceTypes { get => field ?? []; init; }

    /// <summary>At most 50, each of at most 60 characters.</summary>
    public IReadOnlyList<string> Tags { get => field ?? []; init; }

    /// <summary>
    /// <c>slaac</c>, <c>dhcpv6-stateful</c> or <c>dhcpv6-stateless</c>; null if Neutron assigns no addresses, or with IPv4.
    /// </summary>
    public string? Ipv6AddressMode { get; init; }

    /// <summary>The kind of router advertisements, as in <see cref="Ipv6AddressMode"/>; null if Neutron sends none.</summary>
    public string? Ipv6RaMode { get; init; }

    /// <summary>Id of the subnet pool that its CIDR was taken from; null if it was given.</summary>
    public string? SubnetpoolId { get; init; }

    /// <summary>Id of its segment; null if the network has none.</summary>
    public string? SegmentId { get; init; }

    /// <summary>Whether its addresses are published in the external DNS.</summary>
    public bool DnsPublishFixedIp { get; init; }

    /// <summary>Creates a subnet.</summary>
    /// <exception cref="OpenStackException">400: the CIDR overlaps another one of the network.</exception>
    public static Task<Subnet> CreateAsync(OpenStackClient cloud, SubnetRequest subnet, CancellationToken cancellationToken) =>
        cloud.Networking.CreateAsync(
        new ApiPath<Subnet>("/subnets", "subnet", SubnetJson.Default.Subnet), subnet.ToBody(), cancellationToken);

    /// <summary>Lists subnets, page by page.</summary>
    /// <param name="query">From <see cref="Query.Of"/>; empty: all that the project may see.</param>
    public static Task<IReadOnlyList<Subnet>> ListAsync(OpenStackClient cloud, string query, CancellationToken cancellationToken) =>
        cloud.Networking.ListAsync(
            new ApiPath<List<Subnet>>("/subnets" + query, "subnets", SubnetJson.Default.ListSubnet), cancellationToken);

    /// <summary>Deletes the subnet; false if it no longer existed.</summary>
    /// <exception cref="OpenStackException">409 while ports have addresses of it.</exception>
    public static Task<bool> DeleteAsync(OpenStackClient cloud, string id, CancellationToken cancellationToken) =>
        cloud.Networking.DeleteAsync(At(id), cancellationToken);

    private static string At(string id) => "/subnets/" + Uri.EscapeDataString(id);
}
