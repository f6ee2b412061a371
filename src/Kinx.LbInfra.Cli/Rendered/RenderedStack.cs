using Kinx.LbInfra.Cli.Context;
using Kinx.LbInfra.Core.Rendering;
using Kinx.LbInfra.Core.Rendering.Planners;
using Kinx.LbInfra.Core.Rendering.Templates;
using Kinx.LbInfra.Core.Secrets;
using Kinx.LbInfra.Core.Specs;

namespace Kinx.LbInfra.Cli.Rendered;

/// <summary>Everything that can be rendered from a stack without a cloud.</summary>
/// <param name="Neighbors">The neighbor configuration of each load balancer, in the order of the stack file.</param>
internal sealed record RenderedStack(string Name, IReadOnlyList<RenderedNode> Nodes, IReadOnlyList<RenderedNeighbors> Neighbors)
{
    /// <exception cref="TemplateException">A template has an error.</exception>
    public static RenderedStack Of(LoadedStack stack, TemplateSet templates)
    {
        var (nodes, neighbors) = (new List<RenderedNode>(), new List<RenderedNeighbors>());
        var (nodeRenderer, userData) = (new NodeRenderer(templates), new UserDataRenderer(templates));
        var neighborRenderer = new NeighborRenderer(templates);
        foreach (var loadBalancer in stack.Stack.LoadBalancers)
        {
            var addresses = StandInAddresses.For(stack, loadBalancer);
            foreach (var (index, own) in addresses.Index())
            {
                var configuration = nodeRenderer.Render(stack, loadBalancer, index, addresses, KeyFingerprints.StandIn);
                var cloudConfig = userData.Render(configuration, RenderedNode.MaskedKeys);
                nodes.Add(RenderedNode.Of(loadBalancer, index, configuration, cloudConfig, own));
            }

            neighbors.Add(new RenderedNeighbors(loadBalancer.Name, neighborRenderer.Render(stack.Site, loadBalancer, addresses)));
        }

        return new RenderedStack(stack.Name, nodes, neighbors);
    }

    /// <summary>One node, by its letter or name, without the neighbor configuration, which is for all nodes.</summary>
    /// <exception cref="CliException">There is no such node.</exception>
    public RenderedStack Only(string node)
    {
        var chosen = Nodes.Where(item => item.Name == node || item.Name == $"{item.LoadBalancer}-{node}").ToList();
        if (chosen.Count > 0) return this with { Nodes = chosen, Neighbors = [] };
        throw new CliException($"the stack has no node '{node}'", "name a node by its letter (a) or its full name (web-a)");
    }
}
