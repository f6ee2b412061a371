using System.Collections.Immutable;
using Kinx.LbInfra.Core.Rendering.Files;
using Kinx.LbInfra.Core.Rendering.Plans;
using Pulumi;

namespace Kinx.LbInfra.Infra;

/// <summary>What one node is made from.</summary>
internal sealed record NodeArgs
{
    /// <param name="loadBalancer">The load balancer that the node belongs to.</param>
    /// <param name="index">Position among its nodes, from 0.</param>
    /// <param name="ports">The node's own ports.</param>
    /// <param name="allAddresses">Addresses of all nodes, in their order: every node's configuration names its peers.</param>
    public NodeArgs(LoadBalancerArgs loadBalancer, int index, NodePorts ports, Output<ImmutableArray<NodeAddresses>> allAddresses)
    {
        (LoadBalancer, Index, Ports) = (loadBalancer, index, ports);
        Configuration = Output.Tuple(allAddresses, loadBalancer.KeyFingerprints)
            .Apply(t => loadBalancer.Renderer.Render(loadBalancer.Stack, loadBalancer.Spec, index, t.Item1, t.Item2));
        FirstBoot = new FirstBoot(loadBalancer, Name, Configuration);
    }

    /// <summary>The load balancer that the node belongs to.</summary>
    public LoadBalancerArgs LoadBalancer { get; }

    /// <summary>Position among the nodes of the load balancer, from 0.</summary>
    public int Index { get; }

    /// <summary>The node's own ports.</summary>
    public NodePorts Ports { get; }

    /// <summary>Nova's id of the server group that keeps the nodes on different hosts.</summary>
    public required Output<string> ServerGroupId { get; init; }

    /// <summary>The last step of the node before this one; null for the first. Nothing here starts before it has succeeded.</summary>
    public Resource? Previous { get; init; }

    /// <summary>Name of the node and of its instance.</summary>
    public string Name => LoadBalancer.Spec.NodeNames[Index];

    /// <summary>Everything that lies on the node, rendered as soon as the addresses of all nodes are known.</summary>
    public Output<NodeConfiguration> Configuration { get; }

    /// <summary>What the instance boots with.</summary>
    public FirstBoot FirstBoot { get; }
}
