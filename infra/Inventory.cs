using Kinx.LbInfra.Core.Rendering;
using Kinx.LbInfra.Core.Specs;

namespace Kinx.LbInfra.Infra;

/// <summary>The outputs of a stack: what people and other tools need to know about its resources. They contain no secrets.</summary>
internal static class Inventory
{
    /// <summary>The outputs, by name.</summary>
    /// <param name="stack">The stack that was declared.</param>
    /// <param name="loadBalancers">Its load balancers, nodes included.</param>
    /// <param name="neighbors">Renders the configuration that the site's engineers enter on the switches.</param>
    public static IDictionary<string, object?> Of(
        LoadedStack stack, IEnumerable<LoadBalancer> loadBalancers, NeighborRenderer neighbors) => new Dictionary<string, object?>
        {
            ["site"] = stack.Stack.Site,
            ["projectId"] = stack.Stack.ProjectId,
            ["loadbalancers"] = loadBalancers.Select(loadBalancer => Of(loadBalancer, neighbors)).ToList(),
        };

    private static Dictionary<string, object?> Of(LoadBalancer loadBalancer, NeighborRenderer neighbors) => new()
    {
        ["name"] = loadBalancer.Args.Spec.Name,
        ["vipAddresses"] = loadBalancer.Args.Spec.VipAddresses.Select(vip => vip.ToString()).ToList(),
        ["adminStateUp"] = loadBalancer.Args.Spec.AdminStateUp,
        ["nodes"] = loadBalancer.Nodes.Select(node => Of(node, loadBalancer.Args)).ToList(),
        // The configuration that the site's engineers enter on the switches.
        ["neighborConfiguration"] = loadBalancer.Addresses.Apply(nodes =>
            neighbors.Render(loadBalancer.Args.Site.Spec, loadBalancer.Args.Spec, nodes)),
    };

    private static Dictionary<string, object?> Of(LoadBalancerNode node, LoadBalancerArgs args) => new()
    {
        ["name"] = node.Name,
        ["instanceId"] = node.Instance.Id,
        ["managementAddress"] = node.Addresses.Apply(a => a.Management.ToString()),
        ["l3Address"] = node.Addresses.Apply(a => a.L3.ToString()),
        ["l3AddressV6"] = node.Addresses.Apply(a => a.L3V6?.ToString()),
        ["asNumber"] = node.Addresses.Apply(a => (double)args.Site.Spec.AsNumberOf(args.Spec, node.Index, a.L3)),
        ["alarmId"] = node.Alarm?.Id,
        ["generation"] = node.Generation,
    };
}
