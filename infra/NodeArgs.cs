using System.Collections.Immutable;
using Kinx.LbInfra.Core.Rendering.Files;
using Kinx.LbInfra.Core.Rendering.Plans;
using Pulumi;

namespace Kinx.LbInfra.Infra;

/// <summary>What one node is made from.</summary>
internal sealed record NodeArgs
{
    /// <param name="loadBalancer">The load balancer that the node belongs to.</param>
    /// <param name="index">Index of the node, from 0.</param>
    /// <param name="ports">The node's own ports.</param>
    /// <param name="allAddresses">Addresses of all nodes, in their order: the configuration of each node names its peers.</param>
    public NodeArgs(LoadBalancerArgs loadBalancer, int index, NodePorts ports, Output<ImmutableArray<NodeAddresses>> allAddresses)
    {
        (LoadBalancer, Index, Ports) = (loadBalancer, index, ports);
        Configuration = Output.Tuple(allAddresses, loadBalancer.KeyFingerprints)
            .Apply(t => loadBalancer.Renderer.Render(loadBalancer.Stack, loadBalancer.Spec, index, t.Item1, t.Item2));
        FirstBoot = new FirstBoot(loadBalancer, Name, Configuration);
    }

    /// <summary>The load balancer that the node belongs to.</summary>
    public LoadBalancerArgs LoadBalancer { get; }

    /// <summary>Index of the node in the load balancer, from 0.</summary>
    public int Index { get; }

    /// <summary>The node's own ports.</summary>
    public NodePorts Ports { get; }

    /// <summary>The id, in Nova, of the server group that keeps the nodes on different hosts.</summary>
    public required Output<string> ServerGroupId { get; init; }

    /// <summary>
    /// The last step of the previous node, which must succeed before anything of this node starts; null for the first node.
    /// </summary>
    public Resource? Previous { get; init; }

    /// <summary>Name of the node and of its instance.</summary>
    public string Name => LoadBalancer.Spec.NodeNames[Index];

    /// <summary>All files of the node, rendered as soon as the addresses of all nodes are known.</summary>
    public Output<NodeConfiguration> Configuration { get; }

    /// <summary>What the instance boots with.</summary>
    public FirstBoot FirstBoot { get; }
}
