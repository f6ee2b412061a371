using Kinx.LbInfra.Core.Diagnostics;
using Kinx.LbInfra.Core.Specs;
using Kinx.LbInfra.Core.Specs.LoadBalancers;

namespace Kinx.LbInfra.Core.Validation.Pools;

/// <summary>Listeners and policies refer to existing pools, and every pool is referred to.</summary>
internal sealed class PoolReferenceRule : IStackRule
{
    public IEnumerable<Diagnostic> Check(LoadedStack stack) => stack.Stack.LoadBalancers.SelectMany(Check);

    private static IEnumerable<Diagnostic> Check(LoadBalancerSpec loadBalancer)
    {
        var references = loadBalancer.Listeners.SelectMany(PoolReference.Of).ToList();
        var names = loadBalancer.Pools.Select(pool => pool.Name).ToList();
        var unknown = references
            .Where(reference => reference.Name.Length > 0 && !names.Contains(reference.Name))
            .Select(reference => SpecDiagnostics.UnknownPool(reference.Path, reference.Name, names));
        var unused = loadBalancer.Pools
            .Where(pool => pool.Name.Length > 0 && !references.Exists(reference => reference.Name == pool.Name))
            .Select(pool => SpecDiagnostics.PoolUnused(pool.Path, pool.Name));
        return unknown.Concat(unused);
    }
}
