using Kinx.LbInfra.Core.Diagnostics;
using Kinx.LbInfra.Core.Specs;
using Kinx.LbInfra.Core.Specs.LoadBalancers;

namespace Kinx.LbInfra.Core.Validation.Pools;

/// <summary>A pool's revocation list needs an authority, and TLS material is for pools that speak TLS.</summary>
public sealed class PoolTlsRule : IStackRule
{
    public IEnumerable<Diagnostic> Check(LoadedStack stack) =>
        stack.Stack.LoadBalancers.SelectMany(loadBalancer => loadBalancer.Pools).SelectMany(Check);

    private static IEnumerable<Diagnostic> Check(PoolSpec pool)
    {
        if (pool is { CrlContainerRef: not null, CaTlsContainerRef: null })
            yield return ListenerDiagnostics.AuthorityMissing(
                pool.Path.Key("crl_container_ref"),
                "a revocation list needs \"ca_tls_container_ref\"");
        if (pool.TlsEnabled) yield break;
        foreach (var field in Given(pool))
            yield return SpecDiagnostics.PoolTlsOff(pool.Path.Key(field), field);
    }

    private static IEnumerable<string> Given(PoolSpec pool)
    {
        if (pool.TlsContainerRef is not null) yield return "tls_container_ref";
        if (pool.CaTlsContainerRef is not null) yield return "ca_tls_container_ref";
        if (pool.CrlContainerRef is not null) yield return "crl_container_ref";
        if (pool.TlsCiphers is not null) yield return "tls_ciphers";
        if (pool.AlpnProtocols.Count > 0) yield return "alpn_protocols";
    }
}
