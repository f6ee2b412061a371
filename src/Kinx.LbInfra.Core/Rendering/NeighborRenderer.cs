using Kinx.LbInfra.Core.Rendering.Planners;
using Kinx.LbInfra.Core.Rendering.Plans;
using Kinx.LbInfra.Core.Rendering.TemplateModels;
using Kinx.LbInfra.Core.Rendering.Templates;
using Kinx.LbInfra.Core.Specs.LoadBalancers;
using Kinx.LbInfra.Core.Specs.Sites;

namespace Kinx.LbInfra.Core.Rendering;

/// <summary>
/// Renders the configuration that the network team enters on the L3 switches for one load balancer. Equal input gives equal bytes.
/// </summary>
public sealed class NeighborRenderer(TemplateSet templates)
{
    /// <summary>
    /// The neighbor configuration in the syntax of FRR, most of which IOS-style switches share: the nodes as neighbors with AS numbers,
    /// timers and BFD, a filter that accepts only the VIPs, and multipath settings to use all nodes at once. There is one
    /// <c>router bgp</c> section for each AS number of the site's switches.
    /// </summary>
    /// <param name="site">The site of the load balancer.</param>
    /// <param name="loadBalancer">A load balancer that passed validation.</param>
    /// <param name="nodes">The addresses of all its nodes, in the order of their names.</param>
    /// <exception cref="TemplateException">The template is faulty.</exception>
    public string Render(SiteSpec site, LoadBalancerSpec loadBalancer, IReadOnlyList<NodeAddresses> nodes) =>
        templates.Render("neighbors.conf.scriban", NeighborsModel.Of(SwitchPlanner.Plan(site, loadBalancer, nodes)));
}
