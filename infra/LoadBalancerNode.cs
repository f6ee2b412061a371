using Kinx.LbInfra.Core.Rendering.Plans;
using Kinx.Pulumi.Aodh;
using Pulumi;
using Pulumi.OpenStack.Compute;

namespace Kinx.LbInfra.Infra;

/// <summary>One node: the instance, which boots fully configured, and the commands that bring its keys and later changes.</summary>
internal sealed class LoadBalancerNode : ComponentResource
{
    private readonly NodeArgs _args;

    /// <summary>Declares the node and all that belongs to it.</summary>
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

    /// <summary>Position among the nodes of the load balancer, from 0.</summary>
    public int Index => _args.Index;

    /// <summary>The VM.</summary>
    public Instance Instance { get; }

    /// <summary>Null where the site has no alarm policy.</summary>
    public Alarm? Alarm { get; }

    /// <summary>Null where the site leaves remote commands out.</summary>
    public NodeCommands? Commands { get; }

    /// <summary>The next node waits for this resource: never are two nodes of a load balancer in flight.</summary>
    public Resource LastStep => Commands is null ? Instance : Commands.Config;

    /// <summary>Unknown in a preview that would create the ports.</summary>
    public Output<NodeAddresses> Addresses => _args.Ports.Addresses;

    /// <summary>Hash of all files of the node, hexadecimal; tells which configuration it runs.</summary>
    public Output<string> Generation => _args.Configuration.Apply(c => c.Generation);
}
