using Kinx.LbInfra.Core.Specs;
using Kinx.LbInfra.Core.Specs.LoadBalancers;

namespace Kinx.LbInfra.Core.Secrets;

/// <summary>The secrets without which HAProxy cannot load the configuration of a load balancer's nodes.</summary>
public static class KeySecrets
{
    /// <summary>Names in the stack's configuration, without duplicates, in ordinal order. Empty without TLS.</summary>
    public static IReadOnlyList<string> Of(LoadBalancerSpec loadBalancer) =>
        [.. ReferencesOf(loadBalancer).Select(reference => reference.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>What the fields of a stack expect of a secret, without duplicates; empty if no field refers to it.</summary>
    public static IReadOnlyList<SecretUse> UsesOf(StackSpec stack, string name) =>
    [
        .. stack.LoadBalancers
            .SelectMany(lb => lb.Listeners.SelectMany(SecretReferences.Of).Concat(lb.Pools.SelectMany(SecretReferences.Of)))
            .Where(reference => reference.Name == name).Select(reference => reference.Use).Distinct(),
    ];

    /// <summary>The references in the stack file, except those of objects that are administratively down.</summary>
    public static IEnumerable<SecretReference> ReferencesOf(LoadBalancerSpec loadBalancer)
    {
        var inForce = new InForce(loadBalancer);
        return inForce.Listeners.SelectMany(SecretReferences.Of).Concat(inForce.Pools.SelectMany(SecretReferences.Of));
    }
}
