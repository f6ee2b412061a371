using System.Collections.Immutable;
using Kinx.LbInfra.Core.Rendering;
using Pulumi;

namespace Kinx.LbInfra.Infra;

/// <summary>What one node is made from.</summary>
/// <param name="Index">Position among the nodes of the load balancer, from 0.</param>
/// <param name="AllAddresses">Addresses of all nodes of the load balancer, in their order.</param>
/// <param name="Previous">The last step of the node before this one; null for the first. Nothing here starts before it has succeeded.</param>
internal sealed record NodeArgs(
    LoadBalancerArgs LoadBalancer,
    int Index,
    NodePorts Ports,
    Output<ImmutableArray<NodeAddresses>> AllAddresses,
    Output<string> ServerGroupId,
    Resource? Previous)
{
    public string Name => LoadBalancer.Spec.NodeNames[Index];

    /// <summary>Everything that lies on the node, rendered as soon as the addresses are known.</summary>
    public Output<NodeConfiguration> Configuration { get; } =
        Output.Tuple(AllAddresses, LoadBalancer.KeyFingerprints)
            .Apply(t => LoadBalancer.Renderer.Render(LoadBalancer.Stack, LoadBalancer.Spec, Index, t.Item1, t.Item2));
}
