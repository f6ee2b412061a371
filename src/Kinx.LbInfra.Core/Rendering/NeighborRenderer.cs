using Kinx.LbInfra.Core.Rendering.Planners;
using Kinx.LbInfra.Core.Rendering.Plans;
using Kinx.LbInfra.Core.Rendering.TemplateModels;
using Kinx.LbInfra.Core.Rendering.Templates;
using Kinx.LbInfra.Core.Specs.LoadBalancers;
using Kinx.LbInfra.Core.Specs.Sites;

namespace Kinx.LbInfra.Core.Rendering;

/// <summary>Renders what the network team enters on the L3 switches for one load balancer. Equal input gives equal bytes.</summary>
public sealed class NeighborRenderer(TemplateSet templates)
{
    /// <summary>
    /// The neighbour configuration, in the language of FRR, which IOS-style switches share for the most part: the nodes as neighbours with their
    /// AS numbers, timers and BFD, a filter that lets in nothing but the VIPs, and what it takes to use all nodes at once. A site whose
    /// switches have several AS numbers gets one <c>router bgp</c> section for each.
    /// </summary>
    /// <param name="site">The site of the load balancer.</param>
    /// <param name="loadBalancer">A load balancer that passed validation.</param>
    /// <param name="nodes">The addresses of all its nodes, in the order of their names.</param>
    /// <exception cref="TemplateException">The template is wrong.</exception>
    public string Render(SiteSpec site, LoadBalancerSpec loadBalancer, IReadOnlyList<NodeAddresses> nodes) =>
        templates.Render("neighbors.conf.scriban", NeighborsModel.Of(SwitchPlanner.Plan(site, loadBalancer, nodes)));
}
