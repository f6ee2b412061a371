using Kinx.LbInfra.Core.Rendering.Plans;
using Kinx.Pulumi.Aodh;
using Pulumi;
using Pulumi.OpenStack.Compute;

namespace Kinx.LbInfra.Infra;

/// <summary>A node: the instance, which boots fully configured, and the commands that install its keys and later changes.</summary>
internal sealed class LoadBalancerNode : ComponentResource
{
    private readonly NodeArgs _args;

    /// <summary>Declares the node and all its resources.</summary>
    public LoadBalancerNode(NodeArgs args, Resource parent)
        : base("kinx:lb:Node", args.Name, new ComponentResourceOptions { Parent = parent })
    {
        _args = args;
        Instance = NodeInstance.Create(args, this);
        Alarm = args.LoadBalancer.Site.Spec.Alarm is { } policy ? PacketAlarm.Create(args, policy, Instance, this) : null;
        Commands = args.LoadBalancer.Site.Spec.RemoteCommands ? new NodeCommands(args, Instance, this) : null;
        RegisterOutputs(new Dictionary<string, object?> { ["instanceId"] = Instance.Id });
    }

    /// <summary>Name of the node and of its instance.</summary>
    public string Name => _args.Name;

    /// <summary>Index of the node in the load balancer, from 0.</summary>
    public int Index => _args.Index;

    /// <summary>The VM.</summary>
    public Instance Instance { get; }

    /// <summary>Null if the site has no alarm.</summary>
    public Alarm? Alarm { get; }

    /// <summary>Null if the site has no remote commands.</summary>
    public NodeCommands? Commands { get; }

    /// <summary>The resource that the next node waits for, so that never two nodes of a load balancer change at once.</summary>
    public Resource LastStep => Commands is null ? Instance : Commands.Config;

    /// <summary>The addresses of the node; unknown in a preview that would create the ports.</summary>
    public Output<NodeAddresses> Addresses => _args.Ports.Addresses;

    /// <summary>Hexadecimal hash of all files of the node, which identifies its configuration.</summary>
    public Output<string> Generation => _args.Configuration.Apply(c => c.Generation);
}
