using Kinx.LbInfra.Core.Specs.Sites;
using Pulumi;
using Pulumi.OpenStack.Compute;
using Pulumi.OpenStack.Compute.Inputs;

namespace Kinx.LbInfra.Infra;

/// <summary>
/// The VM of a node. It boots fully configured, and is replaced, with the same ports, when something changes that only a boot can install.
/// </summary>
internal static class NodeInstance
{
    /// <summary>Declares the instance.</summary>
    /// <param name="node">What the node is made from.</param>
    /// <param name="parent">The component that the instance belongs to.</param>
    public static Instance Create(NodeArgs node, Resource parent)
    {
        var (name, site) = (node.Name, node.LoadBalancer.Site.Spec);
        var args = new InstanceArgs
        {
            Name = node.Name,
            FlavorId = site.FlavorOf(node.LoadBalancer.Spec).Id,
            AvailabilityZone = site.AvailabilityZone!,
            ConfigDrive = true,
            StopBeforeDestroy = true,
            Networks = node.Ports.All.Select(port => new InstanceNetworkArgs { Port = port.Id }).ToArray(),
            SchedulerHints = { new InstanceSchedulerHintArgs { Group = node.ServerGroupId } },
            UserData = node.FirstBoot.UserData,
            Metadata = Metadata(node),
            Tags = node.LoadBalancer.Tags.ToArray(),
        };
        Boot(args, site);
        return new Instance(name, args, Options(node, parent));
    }

    // Boots from a volume if the site has one, or else from the disk of the flavor.
    private static void Boot(InstanceArgs args, SiteSpec site)
    {
        if (site.BootVolume is { } volume) args.BlockDevices = BootVolume(site.ImageId, volume.Size, volume.Type);
        else args.ImageId = site.ImageId;
    }

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

    private static InputMap<string> Metadata(NodeArgs node) => new()
    {
        ["load_balancer"] = node.LoadBalancer.Spec.Name,
        ["project_id"] = node.LoadBalancer.Stack.Stack.ProjectId,
        ["base_generation"] = node.FirstBoot.BaseGeneration,
    };

    private static CustomResourceOptions Options(NodeArgs node, Resource parent) => new()
    {
        Parent = parent,
        DependsOn = node.Previous is { } previous ? new InputList<Resource> { previous } : [],
        // Changed user_data takes effect only with the next replacement; the Config command updates a running node.
        IgnoreChanges = { "userData", "tags" },
        ReplaceOnChanges = { "flavorId", "imageId", "metadata.base_generation" },
        // The new instance uses the same ports, so the old one must release them first.
        DeleteBeforeReplace = true,
        CustomTimeouts = new CustomTimeouts { Create = TimeSpan.FromMinutes(10), Delete = TimeSpan.FromMinutes(10) },
    };
}
