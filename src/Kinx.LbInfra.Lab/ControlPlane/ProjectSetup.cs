using System.Text;
using Kinx.LbInfra.OpenStack.Clients;
using Kinx.LbInfra.OpenStack.Flavors;
using Kinx.LbInfra.OpenStack.Images;
using Kinx.LbInfra.OpenStack.Networks;
using Kinx.LbInfra.OpenStack.Subnets;

namespace Kinx.LbInfra.Lab.ControlPlane;

/// <summary>Makes what a site's engineers prepare once: image, flavor, and the networks, which project <c>lab</c> owns.</summary>
internal sealed class ProjectSetup(OpenStackClient admin, OpenStackClient member)
{
    public async Task CreateNetworksAsync(CancellationToken cancellationToken)
    {
        foreach (var network in LabNetwork.All) await CreateNetworkAsync(network, cancellationToken);
    }

    public Task CreateFlavorAsync(CancellationToken cancellationToken) => Flavor.CreateAsync(
        admin, LabFlavor.Id, LabFlavor.Id, LabFlavor.Vcpus, LabFlavor.MemoryMib, LabFlavor.DiskGib, cancellationToken);

    /// <summary>Nobody reads the content of these images: the runner boots their root file systems from the lab's cache.</summary>
    public async Task CreateImagesAsync(CancellationToken cancellationToken)
    {
        foreach (var (id, name, _) in LabImage.All)
        {
            var image = new ImageRequest { Id = id, Name = name, DiskFormat = "raw", Visibility = "public" };
            await Image.CreateAsync(admin, image, cancellationToken);
            await Image.UploadAsync(admin, id, Encoding.ASCII.GetBytes(name), cancellationToken);
        }
    }

    private async Task CreateNetworkAsync(LabNetwork network, CancellationToken cancellationToken)
    {
        var created = await Network.CreateAsync(member, new NetworkRequest { Name = network.Name }, cancellationToken);
        foreach (var subnet in network.Subnets)
        {
            await Subnet.CreateAsync(member, Request(created.Id, network.Name, subnet), cancellationToken);
        }
    }

    // A network has at most one subnet of each family here, so the names are unique.
    private static SubnetRequest Request(string networkId, string networkName, LabSubnet subnet) => new()
    {
        NetworkId = networkId,
        Name = subnet.IpVersion == 6 ? $"{networkName}-v6" : networkName,
        Cidr = subnet.Cidr,
        IpVersion = subnet.IpVersion,
        GatewayIp = subnet.Gateway,
        NoGateway = subnet.Gateway is null,
        EnableDhcp = subnet.HasDhcp,
        AllocationPools = [new AllocationPool { Start = subnet.PoolStart, End = subnet.PoolEnd }],
    };
}
