using Kinx.LbInfra.Core.Specs;
using Kinx.LbInfra.Core.Specs.LoadBalancers;
using Kinx.LbInfra.Core.Specs.Sites;

namespace Kinx.LbInfra.Core.Secrets;

/// <summary>The secrets without which the nodes of a load balancer cannot serve: keys of TLS, and passwords of BGP.</summary>
public static class KeySecrets
{
    /// <summary>Names in the stack's configuration, without duplicates, in ordinal order.</summary>
    public static IReadOnlyList<string> Of(SiteSpec site, LoadBalancerSpec loadBalancer) =>
        [.. Names(ReferencesOf(loadBalancer).Concat(ReferencesOf(site, loadBalancer)))];

    /// <summary>What the fields of a stack and its site expect of a secret, without duplicates; empty if no field refers to it.</summary>
    public static IReadOnlyList<SecretUse> UsesOf(LoadedStack stack, string name) =>
    [
        .. stack.Stack.LoadBalancers
            .SelectMany(lb => lb.Listeners.SelectMany(SecretReferences.Of).Concat(lb.Pools.SelectMany(SecretReferences.Of)))
            .Concat(stack.Site.Bgp.Gateways.SelectMany(SecretReferences.Of))
            .Where(reference => reference.Name == name).Select(reference => reference.Use).Distinct(),
    ];

    /// <summary>All references of a stack and its site that count, each once.</summary>
    public static IEnumerable<SecretReference> ReferencesOf(LoadedStack stack) =>
        stack.Stack.LoadBalancers.SelectMany(ReferencesOf)
            .Concat(stack.Stack.LoadBalancers.SelectMany(loadBalancer => ReferencesOf(stack.Site, loadBalancer)).Distinct());

    /// <summary>The references in the stack file, except those of objects that are administratively down.</summary>
    public static IEnumerable<SecretReference> ReferencesOf(LoadBalancerSpec loadBalancer)
    {
        var inForce = new InForce(loadBalancer);
        return inForce.Listeners.SelectMany(SecretReferences.Of).Concat(inForce.Pools.SelectMany(SecretReferences.Of));
    }

    // A node has sessions with the gateways of the families of its VIPs.
    private static IEnumerable<SecretReference> ReferencesOf(SiteSpec site, LoadBalancerSpec loadBalancer) =>
        site.Bgp.Gateways
            .Where(gateway => loadBalancer.VipAddresses.Any(vip => vip.Family == gateway.Address.Family))
            .SelectMany(SecretReferences.Of);

    private static IEnumerable<string> Names(IEnumerable<SecretReference> references) =>
        references.Select(reference => reference.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
}
