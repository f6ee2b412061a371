using Kinx.LbInfra.Core.Rendering;
using Pulumi;
using Pulumi.OpenStack.Compute;
using Pulumi.OpenStack.Compute.Inputs;

namespace Kinx.LbInfra.Infra;

/// <summary>One node: the instance, which boots fully configured, and the commands that bring its keys and later changes.</summary>
internal sealed class LoadBalancerNode : ComponentResource
{
    private readonly NodeArgs _args;
    private readonly Output<NodeConfiguration> _configuration;

    public LoadBalancerNode(NodeArgs args, Resource parent)
        : base("kinx:lb:Node", args.Name, new ComponentResourceOptions { Parent = parent })
    {
        _args = args;
        _configuration = args.Configuration;
        Instance = CreateInstance();
        Commands = args.LoadBalancer.Site.Spec.RemoteCommands ? new NodeCommands(args, Instance, this) : null;
        RegisterOutputs(new Dictionary<string, object?> { ["instanceId"] = Instance.Id });
    }

    public string Name => _args.Name;

    /// <summary>Position among the nodes of the load balancer, from 0.</summary>
    public int Index => _args.Index;

    public Instance Instance { get; }

    /// <summary>Null where the site leaves remote commands out.</summary>
    public NodeCommands? Commands { get; }

    /// <summary>The next node waits for this resource: never are two nodes of a load balancer in flight.</summary>
    public Resource LastStep => Commands is null ? Instance : Commands.Config;

    public Output<NodeAddresses> Addresses => _args.Ports.Addresses;

    public Output<string> Generation => _configuration.Apply(c => c.Generation);

    private Instance CreateInstance()
    {
        var (spec, site) = (_args.LoadBalancer.Spec, _args.LoadBalancer.Site.Spec);
        return new Instance(
            Name,
            new InstanceArgs
            {
                Name = Name,
                FlavorId = site.FlavorOf(spec).Id,
                ImageId = site.ImageId,
                AvailabilityZone = site.AvailabilityZone!,
                ConfigDrive = true,
                StopBeforeDestroy = true,
                Networks =
                {
                    new InstanceNetworkArgs { Port = _args.Ports.Management.Id },
                    new InstanceNetworkArgs { Port = _args.Ports.L3.Id },
                },
                SchedulerHints = { new InstanceSchedulerHintArgs { Group = _args.ServerGroupId } },
                UserData = UserData(),
                Metadata = Metadata(),
                Tags = _args.LoadBalancer.Tags.ToArray(),
            },
            InstanceOptions(spec.Protect));
    }

    private CustomResourceOptions InstanceOptions(bool protect) => new()
    {
        Parent = this,
        DependsOn = _args.Previous is { } previous ? new InputList<Resource> { previous } : [],
        Protect = protect,
        // New user_data reaches a node with its next replacement only: Config brings changes to the running one.
        IgnoreChanges = { "userData" },
        ReplaceOnChanges = { "flavorId", "imageId", "metadata" },
        // The ports are retained, so the successor can only be created once the old instance has let go of them.
        DeleteBeforeReplace = true,
        CustomTimeouts = new CustomTimeouts { Create = TimeSpan.FromMinutes(10), Delete = TimeSpan.FromMinutes(10) },
    };

    private Output<string> UserData() =>
        Output.Tuple(_configuration, _args.LoadBalancer.Secrets.KeysOf(Name))
            .Apply(t => UserDataRenderer.Encode(_args.LoadBalancer.UserData.Render(t.Item1, t.Item2)));

    /// <summary>What a replacement brings anew; a changed host key needs one, since only user_data carries the private key.</summary>
    private InputMap<string> Metadata() => new()
    {
        ["load_balancer"] = _args.LoadBalancer.Spec.Name,
        ["project_id"] = _args.LoadBalancer.Stack.Stack.ProjectId,
        ["host_key"] = _args.LoadBalancer.Secrets.HostKeyPublic(Name),
    };
}
