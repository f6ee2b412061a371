using Kinx.LbInfra.Core.Loading;

namespace Kinx.LbInfra.Infra;

/// <summary>The outputs of a stack: what other tools and people need to know of what was made. Nothing here is secret.</summary>
internal static class Inventory
{
    public static IDictionary<string, object?> Of(LoadedStack stack, IEnumerable<LoadBalancer> loadBalancers) => new Dictionary<string, object?>
    {
        ["site"] = stack.Stack.Site,
        ["projectId"] = stack.Stack.ProjectId,
        ["loadbalancers"] = loadBalancers.Select(Of).ToList(),
    };

    private static Dictionary<string, object?> Of(LoadBalancer loadBalancer) => new()
    {
        ["name"] = loadBalancer.Args.Spec.Name,
        ["vipAddresses"] = loadBalancer.Args.Spec.VipAddresses.ToList(),
        ["nodes"] = loadBalancer.Nodes.Select(node => Of(node, loadBalancer.Args)).ToList(),
    };

    private static Dictionary<string, object?> Of(LoadBalancerNode node, LoadBalancerArgs args) => new()
    {
        ["name"] = node.Name,
        ["instanceId"] = node.Instance.Id,
        ["managementAddress"] = node.Addresses.Apply(a => a.Management),
        ["l3Address"] = node.Addresses.Apply(a => a.L3),
        ["asNumber"] = node.Addresses.Apply(a => (double)args.Site.Spec.AsNumberOf(args.Spec, node.Index, a.L3)),
        ["generation"] = node.Generation,
    };
}
