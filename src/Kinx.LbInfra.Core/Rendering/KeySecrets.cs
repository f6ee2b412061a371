using Kinx.LbInfra.Core.Specs;

namespace Kinx.LbInfra.Core.Rendering;

/// <summary>The secrets that a load balancer's nodes need before HAProxy takes their configuration.</summary>
public static class KeySecrets
{
    /// <summary>Names in the stack's configuration, each once, sorted (ordinal). Empty without TLS.</summary>
    public static IReadOnlyList<string> Of(LoadBalancerSpec loadBalancer)
    {
        var inForce = new InForce(loadBalancer);
        return
        [
            .. inForce.Listeners.SelectMany(TlsPlanner.References).Concat(inForce.Pools.SelectMany(TlsPlanner.References))
                .Select(KeyFile.NameOf).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
        ];
    }
}
