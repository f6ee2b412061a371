using Kinx.LbInfra.Core.Diagnostics;
using Kinx.LbInfra.Core.Specs;
using Kinx.LbInfra.Core.Specs.Fields;
using Kinx.LbInfra.Core.Specs.LoadBalancers;
using Kinx.LbInfra.Core.Text;

namespace Kinx.LbInfra.Core.Validation.LoadBalancers;

/// <summary>
/// Names identify objects, so load balancers have unique names in a stack, and listeners and pools in a load balancer.
/// </summary>
internal sealed class UniqueNamesRule : IStackRule
{
    public IEnumerable<Diagnostic> Check(LoadedStack stack)
    {
        var loadBalancers = stack.Stack.LoadBalancers;
        // Node names become host names, which are not case-sensitive.
        var names = loadBalancers.Select(loadBalancer => new Named(loadBalancer.Name, loadBalancer.At(it => it.Name)));
        return Twice("load balancer", names, StringComparer.OrdinalIgnoreCase)
            .Concat(loadBalancers.SelectMany(lb => Twice("listener", lb.Listeners.Select(Listener), StringComparer.Ordinal)))
            .Concat(loadBalancers.SelectMany(lb => Twice("pool", lb.Pools.Select(Pool), StringComparer.Ordinal)));
    }

    private static Named Listener(ListenerSpec listener) => new(listener.Name, listener.At(it => it.Name), listener.IsNamed);

    private static Named Pool(PoolSpec pool) => new(pool.Name, pool.At(it => it.Name));

    private static IEnumerable<Diagnostic> Twice(string what, IEnumerable<Named> items, StringComparer comparer) =>
        from same in items.Where(item => item.Name.Length > 0).GroupBy(item => item.Name, comparer)
        from other in same.Skip(1)
            // Default names are made of the port, and that is reported.
        where other.IsGiven || same.First().IsGiven
        select SpecDiagnostics.NameTakenTwice(other.Path, what, other.Name, same.First().Path);

    private sealed record Named(string Name, YamlPath Path, bool IsGiven = true);
}
