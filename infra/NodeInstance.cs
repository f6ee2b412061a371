using Kinx.LbInfra.Core.Rendering;
using Pulumi;
using Pulumi.OpenStack.Compute;
using Pulumi.OpenStack.Compute.Inputs;

namespace Kinx.LbInfra.Infra;

/// <summary>The VM of a node: it boots fully configured, and is replaced on its retained ports when what only a boot brings has changed.</summary>
internal static class NodeInstance
{
    public static Instance Create(NodeArgs node, Resource parent)
    {
        var (name, spec, site) = (node.Name, node.LoadBalancer.Spec, node.LoadBalancer.Site.Spec);
        var args = new InstanceArgs
        {
            Name = node.Name,
            FlavorId = site.FlavorOf(spec).Id,
            AvailabilityZone = site.AvailabilityZone!,
            ConfigDrive = true,
            StopBeforeDestroy = true,
            Networks = node.Ports.All.Select(port => new InstanceNetworkArgs { Port = port.Id }).ToArray(),
            SchedulerHints = { new InstanceSchedulerHintArgs { Group = node.ServerGroupId } },
            UserData = UserData(node),
            Metadata = Metadata(node),
            Tags = node.LoadBalancer.Tags.ToArray(),
        };
        if (site.BootVolume is { } volume)
            args.BlockDevices = BootVolume(site.ImageId, volume.Size, volume.Type);
        else
            args.ImageId = site.ImageId;
        return new Instance(name, args, Options(node, parent));
    }

    private static CustomResourceOptions Options(NodeArgs node, Resource parent) => new()
    {
        Parent = parent,
        DependsOn = node.Previous is { } previous ? new InputList<Resource> { previous } : [],
        // New user_data reaches a node with its next replacement only: Config brings changes to the running one.
        IgnoreChanges = { "userData", "tags" },
        ReplaceOnChanges = { "flavorId", "imageId", "metadata.base_generation" },
        // The ports are retained, so the successor can only be created once the old instance has let go of them.
        DeleteBeforeReplace = true,
        CustomTimeouts = new CustomTimeouts { Create = TimeSpan.FromMinutes(10), Delete = TimeSpan.FromMinutes(10) },
    };

    private static InstanceBlockDeviceArgs[] BootVolume(string imageId, int size, string? type) =>
    [
        new InstanceBlockDeviceArgs
        {
            SourceType = "image",
            Uuid = imageId,
            DestinationType = "volume",
            VolumeSize = size,
            VolumeType = type!,
            BootIndex = 0,
            DeleteOnTermination = true,
        },
    ];

    private static Output<string> UserData(NodeArgs node) =>
        Output.Tuple(node.Configuration, node.LoadBalancer.Secrets.KeysOf(node.Name))
            .Apply(t => UserData(node, t.Item1, t.Item2));

    private static string UserData(NodeArgs node, NodeConfiguration configuration, NodeKeys keys)
    {
        var (renderer, site) = (node.LoadBalancer.UserData, node.LoadBalancer.Site.Spec);
        if (!site.RemoteCommands && !renderer.HoldsConfiguration(configuration, keys))
            throw new RunException(
                $"the configuration of node '{node.Name}' is too big for its first boot ({UserDataRenderer.EncodedLimit} characters of user data), "
                + "and the site has \"remote_commands: false\": divide the load balancer, or choose a site with remote commands");
        return UserDataRenderer.Encode(renderer.Render(configuration, keys));
    }

    private static InputMap<string> Metadata(NodeArgs node) => new()
    {
        ["load_balancer"] = node.LoadBalancer.Spec.Name,
        ["project_id"] = node.LoadBalancer.Stack.Stack.ProjectId,
        ["base_generation"] = BaseGeneration(node),
    };

    // Host keys too come with user_data alone, so a new one needs a new instance.
    private static string BaseGeneration(NodeArgs node)
    {
        var secrets = node.LoadBalancer.Secrets;
        var user = node.LoadBalancer.Site.Spec.Management.SshUser;
        return node.LoadBalancer.UserData.BaseGeneration(node.Name, user, secrets.HostKeyPublic(node.Name), secrets.LoginKeyPublic);
    }
}
