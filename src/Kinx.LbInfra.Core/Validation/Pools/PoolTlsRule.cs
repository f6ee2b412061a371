using Kinx.LbInfra.Core.Diagnostics;
using Kinx.LbInfra.Core.Specs;
using Kinx.LbInfra.Core.Specs.Fields;
using Kinx.LbInfra.Core.Specs.LoadBalancers;
using Kinx.LbInfra.Core.Text;

namespace Kinx.LbInfra.Core.Validation.Pools;

/// <summary>A pool's revocation list needs an authority, and TLS fields need a pool that uses TLS.</summary>
internal sealed class PoolTlsRule : IStackRule
{
    public IEnumerable<Diagnostic> Check(LoadedStack stack) =>
        stack.Stack.LoadBalancers.SelectMany(loadBalancer => loadBalancer.Pools).SelectMany(Check);

    private static IEnumerable<Diagnostic> Check(PoolSpec pool)
    {
        if (pool is { CrlContainerRef: not null, CaTlsContainerRef: null })
        {
            yield return ListenerDiagnostics.AuthorityMissing(
                pool.At(it => it.CrlContainerRef),
                "a revocation list",
                pool.At(it => it.CaTlsContainerRef));
        }

        if (pool.TlsEnabled) yield break;
        foreach (var path in Given(pool)) yield return SpecDiagnostics.PoolTlsOff(path);
    }

    private static IEnumerable<YamlPath> Given(PoolSpec pool)
    {
        if (pool.TlsContainerRef is not null) yield return pool.At(it => it.TlsContainerRef);
        if (pool.CaTlsContainerRef is not null) yield return pool.At(it => it.CaTlsContainerRef);
        if (pool.CrlContainerRef is not null) yield return pool.At(it => it.CrlContainerRef);
        if (pool.TlsCiphers is not null) yield return pool.At(it => it.TlsCiphers);
        if (pool.AlpnProtocols is [_, ..]) yield return pool.At(it => it.AlpnProtocols);
    }
}
