using Kinx.LbInfra.Core.Specs;
using Pulumi;
using OpenStack = Pulumi.OpenStack;

namespace Kinx.LbInfra.Infra;

/// <summary>The cloud of a site: the provider that all resources use, and the networks that exist before any stack.</summary>
internal sealed class SiteCloud
{
    public SiteCloud(SiteSpec site)
    {
        Spec = site;
        Provider = new OpenStack.Provider(site.Cloud, new OpenStack.ProviderArgs { Cloud = site.Cloud, Region = site.Region });
        ManagementNetworkId = NetworkId(site.Management.Network);
        L3NetworkId = NetworkId(site.L3.Network);
    }

    public SiteSpec Spec { get; }

    public OpenStack.Provider Provider { get; }

    public Output<string> ManagementNetworkId { get; }

    public Output<string> L3NetworkId { get; }

    private Output<string> NetworkId(string name) =>
        OpenStack.Networking.GetNetwork
            .Invoke(new OpenStack.Networking.GetNetworkInvokeArgs { Name = name }, new InvokeOptions { Provider = Provider })
            .Apply(network => network.Id);
}
