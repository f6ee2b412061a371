using Kinx.LbInfra.Core.Specs.Sites;
using Pulumi;
using Aodh = Kinx.Pulumi.Aodh;
using OpenStack = Pulumi.OpenStack;

namespace Kinx.LbInfra.Infra;

/// <summary>The cloud of a site: the provider of all resources, and the existing networks.</summary>
internal sealed class SiteCloud
{
    private readonly Dictionary<string, Output<string>> _networksOfSubnets = new(StringComparer.Ordinal);

    /// <summary>Declares the providers and looks up the networks.</summary>
    public SiteCloud(SiteSpec site)
    {
        Spec = site;
        var (cloud, region) = (site.Cloud, site.Region);
        Provider = new OpenStack.Provider(cloud, new OpenStack.ProviderArgs { Cloud = site.Cloud, Region = site.Region });
        AlarmProvider = site.Alarm is null
            ? null
            : new Aodh.Provider(cloud, new Aodh.ProviderArgs { Cloud = cloud, Region = region });
        ManagementNetworkId = NetworkId(site.Management.Network);
        L3NetworkId = NetworkId(site.L3.Network);
    }

    /// <summary>The site file.</summary>
    public SiteSpec Spec { get; }

    /// <summary>The provider with the site's cloud in clouds.yaml and the site's region.</summary>
    public OpenStack.Provider Provider { get; }

    /// <summary>The providers for the children of a load balancer, one per package.</summary>
    public IEnumerable<ProviderResource> Providers => AlarmProvider is null ? [Provider] : [Provider, AlarmProvider];

    /// <summary>Null if the site has no alarm, so that the plugin is not needed.</summary>
    public Aodh.Provider? AlarmProvider { get; }

    /// <summary>The id of the management network in Neutron.</summary>
    public Output<string> ManagementNetworkId { get; }

    /// <summary>The id of the L3 network in Neutron.</summary>
    public Output<string> L3NetworkId { get; }

    /// <summary>The network of a member subnet; looked up once per subnet.</summary>
    public Output<string> NetworkOfSubnet(string subnetId)
    {
        if (!_networksOfSubnets.TryGetValue(subnetId, out var network)) _networksOfSubnets[subnetId] = network = LookUpNetworkOf(subnetId);
        return network;
    }

    private Output<string> NetworkId(string name) =>
        OpenStack.Networking.GetNetwork
            .Invoke(new OpenStack.Networking.GetNetworkInvokeArgs { Name = name }, new InvokeOptions { Provider = Provider })
            .Apply(network => network.Id);

    private Output<string> LookUpNetworkOf(string subnetId) =>
        OpenStack.Networking.GetSubnet
            .Invoke(new OpenStack.Networking.GetSubnetInvokeArgs { SubnetId = subnetId }, new InvokeOptions { Provider = Provider })
            .Apply(subnet => subnet.NetworkId);
}
