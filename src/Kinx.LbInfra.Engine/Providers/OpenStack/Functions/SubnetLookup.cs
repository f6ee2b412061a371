using Kinx.LbInfra.Engine.Model;
using Kinx.LbInfra.Engine.Providers.OpenStack.Clouds;
using Kinx.LbInfra.Engine.Providers.OpenStack.Resources;
using Kinx.LbInfra.Engine.Providers.Schemas;
using Kinx.LbInfra.OpenStack.Rest;
using Kinx.LbInfra.OpenStack.Subnets;

namespace Kinx.LbInfra.Engine.Providers.OpenStack.Functions;

/// <summary><c>openstack:networking/getSubnet:getSubnet</c>.</summary>
internal sealed class SubnetLookup : ILookup
{
    public string Token => "openstack:networking/getSubnet:getSubnet";

    public IReadOnlyList<PropertySchema> Arguments { get; } =
    [
        new("cidr", PropertyKind.Text),
        new("description", PropertyKind.Text),
        new("dhcpEnabled", PropertyKind.Bool),
        new("gatewayIp", PropertyKind.Text),
        new("ipVersion", PropertyKind.Integer),
        new("ipv6AddressMode", PropertyKind.Text),
        new("ipv6RaMode", PropertyKind.Text),
        new("name", PropertyKind.Text),
        new("networkId", PropertyKind.Text),
        new("region", PropertyKind.Text),
        new("segmentId", PropertyKind.Text),
        new("subnetId", PropertyKind.Text),
        new("subnetpoolId", PropertyKind.Text),
        new("tags", PropertyKind.TextSet),
        new("tenantId", PropertyKind.Text),
    ];

    public async Task<PropertyMap> RunAsync(Cloud cloud, Given arguments, CancellationToken cancellationToken)
    {
        var subnets = await Subnet.ListAsync(cloud.Client, Filter(arguments), cancellationToken);
        return Lookups.Merge(arguments.Properties, Outputs(cloud, Lookups.Only(subnets, "subnet", arguments.Properties)));
    }

    private static string Filter(Given arguments) => Query.Of(
        ("cidr", arguments.FilledText("cidr")),
        ("description", arguments.FilledText("description")),
        ("enable_dhcp", arguments.Bool("dhcpEnabled") is { } dhcp ? ScalarText.Of(PropertyValue.Of(dhcp)) : null),
        ("gateway_ip", arguments.FilledText("gatewayIp")),
        ("id", arguments.FilledText("subnetId")),
        ("ip_version", arguments.Integer("ipVersion") is { } version ? ScalarText.Of(PropertyValue.Of(version)) : null),
        ("ipv6_address_mode", arguments.FilledText("ipv6AddressMode")),
        ("ipv6_ra_mode", arguments.FilledText("ipv6RaMode")),
        ("name", arguments.FilledText("name")),
        ("network_id", arguments.FilledText("networkId")),
        ("segment_id", arguments.FilledText("segmentId")),
        ("subnetpool_id", arguments.FilledText("subnetpoolId")),
        ("tags", arguments.Texts("tags") is { Count: > 0 } tags ? string.Join(',', tags) : null),
        ("tenant_id", arguments.FilledText("tenantId")));

    private static PropertyMap Outputs(Cloud cloud, Subnet subnet) => new OutputMap(PropertyMap.Empty)
        .Set("id", subnet.Id)
        .Set("name", subnet.Name)
        .Set("description", subnet.Description)
        .Set("networkId", subnet.NetworkId)
        .Set("cidr", subnet.Cidr)
        .Set("ipVersion", PropertyValue.Of(subnet.IpVersion))
        .Set("gatewayIp", subnet.GatewayIp)
        .Set("enableDhcp", subnet.EnableDhcp)
        .Set("dnsNameservers", subnet.DnsNameservers)
        .Set("dnsPublishFixedIp", subnet.DnsPublishFixedIp)
        .Set("allocationPools", PropertyValue.Of(subnet.AllocationPools.Select(pool => Pair("start", pool.Start, "end", pool.End))))
        .Set("hostRoutes", PropertyValue.Of(subnet.HostRoutes.Select(Route)))
        .Set("ipv6AddressMode", subnet.Ipv6AddressMode)
        .Set("ipv6RaMode", subnet.Ipv6RaMode)
        .Set("segmentId", subnet.SegmentId)
        .Set("serviceTypes", subnet.ServiceTypes)
        .Set("subnetpoolId", subnet.SubnetpoolId)
        .Set("allTags", subnet.Tags)
        .Set("tenantId", subnet.TenantId)
        .Set("region", cloud.Region)
        .Map;

    private static PropertyValue Route(HostRoute route) => Pair("destinationCidr", route.DestinationCidr, "nextHop", route.NextHop);

    private static PropertyValue Pair(string first, string one, string second, string other) =>
        PropertyValue.Of(PropertyMap.Empty.Set(first, PropertyValue.Of(one)).Set(second, PropertyValue.Of(other)));
}
