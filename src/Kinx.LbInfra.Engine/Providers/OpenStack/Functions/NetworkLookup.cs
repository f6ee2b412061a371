using Kinx.LbInfra.Engine.Model;
using Kinx.LbInfra.Engine.Providers.OpenStack.Clouds;
using Kinx.LbInfra.Engine.Providers.OpenStack.Resources;
using Kinx.LbInfra.Engine.Providers.Schemas;
using Kinx.LbInfra.OpenStack.Networks;
using Kinx.LbInfra.OpenStack.Rest;
using Kinx.LbInfra.OpenStack.Subnets;

namespace Kinx.LbInfra.Engine.Providers.OpenStack.Functions;

/// <summary><c>openstack:networking/getNetwork:getNetwork</c>.</summary>
internal sealed class NetworkLookup : ILookup
{
    public string Token => "openstack:networking/getNetwork:getNetwork";

    public IReadOnlyList<PropertySchema> Arguments { get; } =
    [
        new("description", PropertyKind.Text),
        new("external", PropertyKind.Bool),
        new("matchingSubnetCidr", PropertyKind.Text),
        new("mtu", PropertyKind.Integer),
        new("name", PropertyKind.Text),
        new("networkId", PropertyKind.Text),
        new("region", PropertyKind.Text),
        new("status", PropertyKind.Text),
        new("tags", PropertyKind.TextSet),
        new("tenantId", PropertyKind.Text),
    ];

    public async Task<PropertyMap> RunAsync(Cloud cloud, Given arguments, CancellationToken cancellationToken)
    {
        var networks = await Network.ListAsync(cloud.Client, Filter(arguments), cancellationToken);
        if (arguments.FilledText("matchingSubnetCidr") is { } cidr)
        {
            var subnets = await Subnet.ListAsync(cloud.Client, Query.Of(("cidr", cidr)), cancellationToken);
            networks = [.. networks.Where(network => subnets.Any(subnet => subnet.NetworkId == network.Id))];
        }

        var found = Lookups.Only(networks, "network", arguments.Properties);
        return Lookups.Merge(arguments.Properties, Outputs(cloud, found));
    }

    private static string Filter(Given arguments) => Query.Of(
        ("description", arguments.FilledText("description")),
        ("id", arguments.FilledText("networkId")),
        ("mtu", arguments.Integer("mtu") is { } mtu ? ScalarText.Of(PropertyValue.Of(mtu)) : null),
        ("name", arguments.FilledText("name")),
        ("router:external", arguments.Bool("external") is { } external ? ScalarText.Of(PropertyValue.Of(external)) : null),
        ("status", arguments.FilledText("status")),
        ("tags", arguments.Texts("tags") is { Count: > 0 } tags ? string.Join(',', tags) : null),
        ("tenant_id", arguments.FilledText("tenantId")));

    private static PropertyMap Outputs(Cloud cloud, Network network) => new OutputMap(PropertyMap.Empty)
        .Set("id", network.Id)
        .Set("name", network.Name)
        .Set("description", network.Description)
        .Set("adminStateUp", network.AdminStateUp ? "true" : "false")
        .Set("shared", network.Shared ? "true" : "false")
        .Set("external", network.External)
        .Set("mtu", PropertyValue.Of(network.Mtu))
        .Set("dnsDomain", network.DnsDomain)
        .Set("transparentVlan", network.VlanTransparent ?? false)
        .Set("availabilityZoneHints", network.AvailabilityZoneHints)
        .Set("allTags", network.Tags)
        .Set("subnets", network.Subnets)
        .Set("segments", PropertyValue.Of([]))
        .Set("tenantId", network.TenantId)
        .Set("region", cloud.Region)
        .Map;
}
