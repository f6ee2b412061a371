using System.Text;
using System.Text.Json.Nodes;
using Kinx.LbInfra.Engine.Providers.OpenStack.Clouds;
using Kinx.LbInfra.Engine.Providers.Protocol;
using Kinx.LbInfra.Engine.Providers.Schemas;
using Kinx.LbInfra.OpenStack.Servers;

namespace Kinx.LbInfra.Engine.Providers.OpenStack.Instances;

/// <summary>Makes Nova's request for a new server.</summary>
internal static class InstanceBody
{
    public static async Task<ServerRequest> BuildAsync(Cloud cloud, Given given, CancellationToken cancellationToken) => new()
    {
        Name = given.NeededText("name"),
        FlavorId = await FlavorIdAsync(cloud, given, cancellationToken)
            ?? throw new ProviderException("one of 'flavorId' and 'flavorName' is needed"),
        ImageId = await ImageIdAsync(cloud, given, cancellationToken),
        Networks = await NetworksAsync(cloud, given, cancellationToken),
        UserData = given.Text("userData") is { } data ? Encode(data) : null,
        ConfigDrive = given.Bool("configDrive") ?? false,
        KeyName = given.FilledText("keyPair"),
        AvailabilityZone = given.FilledText("availabilityZone") ?? given.FilledText("availabilityZoneHints"),
        AdminPass = given.FilledText("adminPass"),
        HypervisorHostname = given.FilledText("hypervisorHostname"),
        Metadata = given.TextMap("metadata"),
        Tags = given.Texts("tags"),
        SecurityGroups = given.Texts("securityGroups") is { Count: > 0 } groups ? groups : null,
        SchedulerHints = InstanceHints.Of(given),
        BlockDevices = BlockDevices(given),
        Personality = Personality(given),
    };

    // Null: neither id nor name is given.
    private static async Task<string?> FlavorIdAsync(Cloud cloud, Given given, CancellationToken cancellationToken) =>
        given.FilledText("flavorId")
        ?? (given.FilledText("flavorName") is { } name ? (await cloud.Flavors.ByNameAsync(name, cancellationToken)).Id : null);

    // Empty: the server boots from a volume.
    private static async Task<string> ImageIdAsync(Cloud cloud, Given given, CancellationToken cancellationToken)
    {
        if (given.Objects("blockDevices")?.Any(IsBootVolume) == true) return "";
        if (given.FilledText("imageId") is { } id) return id;
        if (given.FilledText("imageName") is { } name) return await cloud.Images.IdAsync(name, cancellationToken);
        throw new ProviderException("one of 'imageId' and 'imageName', or a boot volume, is needed");
    }

    private static bool IsBootVolume(Given device) => device.Integer("bootIndex") == 0 && device.Text("destinationType") == "volume";

    // Text that is already base64 is sent as it is.
    private static string Encode(string userData)
    {
        if (Convert.TryFromBase64String(userData, new byte[userData.Length], out _)) return userData;
        return Convert.ToBase64String(Encoding.UTF8.GetBytes(userData));
    }

    private static async Task<JsonNode?> NetworksAsync(Cloud cloud, Given given, CancellationToken cancellationToken)
    {
        if (given.FilledText("networkMode") is { } mode) return JsonValue.Create(mode);
        if (given.Objects("networks") is not { Count: > 0 } networks) return null;
        var result = new JsonArray();
        foreach (var network in networks) result.Add(await NetworkAsync(cloud, network, cancellationToken));
        return result;
    }

    private static async Task<JsonObject> NetworkAsync(Cloud cloud, Given network, CancellationToken cancellationToken)
    {
        if (network.FilledText("port") is { } port)
        {
            return new JsonObject { ["uuid"] = (await cloud.Ports.GetAsync(port, cancellationToken)).NetworkId, ["port"] = port };
        }

        var id = network.FilledText("uuid")
            ?? await cloud.Networks.IdAsync(
                network.FilledText("name") ?? throw new ProviderException("a network needs 'port', 'uuid' or 'name'"), cancellationToken);
        var body = new JsonObject { ["uuid"] = id };
        if ((network.FilledText("fixedIpV4") ?? network.FilledText("fixedIpV6")) is { } address) body["fixed_ip"] = address;
        return body;
    }

    private static JsonArray? BlockDevices(Given given)
    {
        if (given.Objects("blockDevices") is { Count: > 0 } devices) return new JsonArray([.. devices.Select(BlockDevice)]);
        return null;
    }

    private static JsonObject BlockDevice(Given device)
    {
        var body = new JsonObject
        {
            ["boot_index"] = device.Integer("bootIndex") ?? 0,
            ["delete_on_termination"] = device.Bool("deleteOnTermination") ?? false,
            ["source_type"] = device.NeededText("sourceType"),
        };
        foreach (var name in new[] { "destinationType", "deviceType", "diskBus", "guestFormat", "uuid", "volumeType" })
        {
            if (device.FilledText(name) is { } value) body[PropertyNames.ToSnake(name)] = value;
        }

        if (device.Integer("volumeSize") is { } size and not 0) body["volume_size"] = size;
        if (device.Bool("multiattach") == true) body["multiattach"] = true;
        return body;
    }

    private static JsonArray? Personality(Given given)
    {
        if (given.Objects("personalities") is { Count: > 0 } files) return new JsonArray([.. files.Select(PersonalityFile)]);
        return null;
    }

    private static JsonObject PersonalityFile(Given file) => new()
    {
        ["path"] = file.NeededText("file"),
        ["contents"] = Convert.ToBase64String(Encoding.UTF8.GetBytes(file.NeededText("content"))),
    };
}
