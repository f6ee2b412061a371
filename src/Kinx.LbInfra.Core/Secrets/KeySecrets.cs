using Kinx.LbInfra.Core.Specs.LoadBalancers;

namespace Kinx.LbInfra.Core.Secrets;

/// <summary>The secrets that a load balancer's nodes need before HAProxy takes their configuration.</summary>
public static class KeySecrets
{
    /// <summary>Names in the stack's configuration, each once, sorted (ordinal). Empty without TLS.</summary>
    public static IReadOnlyList<string> Of(LoadBalancerSpec loadBalancer) =>
        [.. ReferencesOf(loadBalancer).Select(reference => reference.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>Where the stack file asks for them; nothing that is administratively down needs any.</summary>
    public static IEnumerable<SecretReference> ReferencesOf(LoadBalancerSpec loadBalancer)
    {
        var inForce = new InForce(loadBalancer);
        return inForce.Listeners.SelectMany(SecretReferences.Of).Concat(inForce.Pools.SelectMany(SecretReferences.Of));
    }
}
