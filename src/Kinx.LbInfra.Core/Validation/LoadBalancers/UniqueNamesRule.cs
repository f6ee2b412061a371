using Kinx.LbInfra.Core.Diagnostics;
using Kinx.LbInfra.Core.Specs;

namespace Kinx.LbInfra.Core.Validation.LoadBalancers;

/// <summary>
/// Names are the identity of what is made from them: of load balancers in a stack, of listeners and pools in a load balancer.
/// </summary>
public sealed class UniqueNamesRule : IStackRule
{
    public IEnumerable<Diagnostic> Check(LoadedStack stack)
    {
        var loadBalancers = stack.Stack.LoadBalancers;
        // Node names become host names, which know no case.
        return Twice("load balancer", loadBalancers, lb => lb.Name, StringComparer.OrdinalIgnoreCase)
            .Concat(loadBalancers.SelectMany(lb => Twice("listener", lb.Listeners, listener => listener.Name, StringComparer.Ordinal)))
            .Concat(loadBalancers.SelectMany(lb => Twice("pool", lb.Pools, pool => pool.Name, StringComparer.Ordinal)));
    }

    private static IEnumerable<Diagnostic> Twice<T>(string what, IEnumerable<T> items, Func<T, string> nameOf, StringComparer comparer)
        where T : ISpec =>
        from same in items.Where(item => nameOf(item).Length > 0).GroupBy(nameOf, comparer)
        from other in same.Skip(1)
        select SpecDiagnostics.NameTakenTwice(other.Path.Key("name"), what, nameOf(other), same.First().Path.Key("name"));
}
