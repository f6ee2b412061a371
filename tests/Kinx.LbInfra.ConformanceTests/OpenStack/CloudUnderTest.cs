using Kinx.LbInfra.Engine.Model;
using Kinx.LbInfra.Engine.Providers;
using Kinx.LbInfra.Engine.Providers.Protocol;
using Kinx.LbInfra.OpenStack.Clients;
using Kinx.LbInfra.OpenStack.Clouds;
using Kinx.LbInfra.OpenStack.Networks;
using Kinx.LbInfra.OpenStack.Ports;
using Kinx.LbInfra.OpenStack.Rest;
using Kinx.LbInfra.OpenStack.Subnets;

namespace Kinx.LbInfra.ConformanceTests.OpenStack;

/// <summary>A cloud with a network of our own on it, and the provider to be tested.</summary>
internal sealed class CloudUnderTest : IAsyncDisposable
{
    private readonly string _subnet;

    private CloudUnderTest(OpenStackClient client, IResourceProvider provider, Network network, string subnet)
    {
        (Client, Provider, NetworkId, NetworkName, _subnet) = (client, provider, network.Id, network.Name, subnet);
        Prefix = network.Name;
    }

    public OpenStackClient Client { get; }

    public IResourceProvider Provider { get; }

    public string NetworkId { get; }

    public string NetworkName { get; }

    /// <summary>The prefix of all names keeps parallel runs apart.</summary>
    public string Prefix { get; }

    public RecordingLog Log { get; } = new();

    public static async Task<CloudUnderTest> OpenAsync(CloudConfigLoader loader, TimeProvider time)
    {
        var client = new OpenStackClient(loader.Load(null), time);
        var name = $"lbt-{Guid.NewGuid():N}"[..12];
        var network = await Network.CreateAsync(client, new NetworkRequest { Name = name }, default);
        var subnet = await Subnet.CreateAsync(
            client, new SubnetRequest { Name = name, NetworkId = network.Id, Cidr = "192.0.2.0/24", NoGateway = true, EnableDhcp = false },
            default);
        var provider = new BuiltInProviders(loader, time).Create("openstack");
        await provider.ConfigureAsync(PropertyMap.Empty, default);
        return new CloudUnderTest(client, provider, network, subnet.Id);
    }

    public async ValueTask DisposeAsync()
    {
        await Provider.DisposeAsync();
        // Objects that a failed test left behind would cause further failures that hide the first.
        foreach (var port in await Port.ListAsync(Client, Query.Of(("network_id", NetworkId)), default))
        {
            await Port.DeleteAsync(Client, port.Id, default);
        }

        await Subnet.DeleteAsync(Client, _subnet, default);
        await Network.DeleteAsync(Client, NetworkId, default);
        Client.Dispose();
    }
}
