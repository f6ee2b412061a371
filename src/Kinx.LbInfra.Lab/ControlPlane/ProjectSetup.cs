using System.Text;
using System.Text.Json.Nodes;
using Kinx.LbInfra.OpenStack;
using Kinx.LbInfra.OpenStack.Rest;

namespace Kinx.LbInfra.Lab.ControlPlane;

/// <summary>What a site's engineers prepare once: image, flavor, and the networks of project `lab`, which owns them.</summary>
internal sealed class ProjectSetup(OpenStackClient admin, OpenStackClient member)
{
    public async Task CreateNetworksAsync(CancellationToken cancellationToken)
    {
        await CreateNetworkAsync(LabNetwork.Management, cancellationToken);
        await CreateNetworkAsync(LabNetwork.L3, cancellationToken);
    }

    public async Task CreateFlavorAsync(CancellationToken cancellationToken)
    {
        var flavor = new JsonObject { ["id"] = LabFlavor.Id, ["name"] = LabFlavor.Id, ["vcpus"] = LabFlavor.Vcpus, ["ram"] = LabFlavor.MemoryMib, ["disk"] = LabFlavor.DiskGib };
        await admin.Compute.SendAsync(Post("/flavors", "flavor", flavor), cancellationToken);
    }

    /// <summary>The image's content is never read: the node runner boots every server from this machine's own root.</summary>
    public async Task CreateImageAsync(CancellationToken cancellationToken)
    {
        var image = new JsonObject
        {
            ["id"] = LabImage.Id, ["name"] = LabImage.Name, ["disk_format"] = "raw", ["container_format"] = "bare", ["visibility"] = "public",
        };
        await admin.Image.SendAsync(new ApiRequest(HttpMethod.Post, "/images") { Json = image }, cancellationToken);
        var content = new ApiRequest(HttpMethod.Put, $"/images/{LabImage.Id}/file") { Bytes = Encoding.ASCII.GetBytes(LabImage.Name) };
        await admin.Image.SendAsync(content, cancellationToken);
    }

    private async Task CreateNetworkAsync(LabNetwork network, CancellationToken cancellationToken)
    {
        var answer = await member.Network.SendAsync(Post("/networks", "network", new JsonObject { ["name"] = network.Name }), cancellationToken);
        var subnet = new JsonObject
        {
            ["network_id"] = answer.Body!.Value.GetProperty("network").GetProperty("id").GetString(),
            ["name"] = network.Name,
            ["ip_version"] = 4,
            ["cidr"] = network.Cidr,
            ["gateway_ip"] = network.Gateway,
            ["enable_dhcp"] = false,
            ["allocation_pools"] = new JsonArray(new JsonObject { ["start"] = network.PoolStart, ["end"] = network.PoolEnd }),
        };
        await member.Network.SendAsync(Post("/subnets", "subnet", subnet), cancellationToken);
    }

    private static ApiRequest Post(string path, string member, JsonObject body) => new(HttpMethod.Post, path) { Json = new JsonObject { [member] = body } };
}
