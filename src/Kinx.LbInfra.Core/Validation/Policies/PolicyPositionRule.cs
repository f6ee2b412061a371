using Kinx.LbInfra.Core.Diagnostics;
using Kinx.LbInfra.Core.Specs;
using Kinx.LbInfra.Core.Specs.Fields;
using Kinx.LbInfra.Core.Specs.LoadBalancers;

namespace Kinx.LbInfra.Core.Validation.Policies;

/// <summary>
/// Policies are sorted by position. Octavia inserts each into a list instead, and a position beyond the end means the end: 10 and 5 stay
/// in the order of creation, and of two equal positions the later one comes first.
/// </summary>
internal sealed class PolicyPositionRule : IStackRule
{
    public IEnumerable<Diagnostic> Check(LoadedStack stack) =>
        from loadBalancer in stack.Stack.LoadBalancers
        from listener in loadBalancer.Listeners
        from diagnostic in Check(listener.L7Policies).Take(1)
        select diagnostic;

    private static IEnumerable<Diagnostic> Check(IReadOnlyList<L7PolicySpec> policies)
    {
        var octavia = Inserted(policies);
        var ours = policies.Where(policy => policy.IsInForce).OrderBy(policy => policy.Position).ToList();
        return
            from later in ours
            from earlier in ours.TakeWhile(policy => !ReferenceEquals(policy, later))
            where PolicyOrder.Rank(earlier.Action) == PolicyOrder.Rank(later.Action) && octavia[later] < octavia[earlier]
            select ListenerDiagnostics.PolicyPosition(later.At(it => it.Position), earlier.Path);
    }

    private static Dictionary<object, int> Inserted(IReadOnlyList<L7PolicySpec> policies)
    {
        var list = new List<L7PolicySpec>();
        foreach (var policy in policies) list.Insert(Math.Min(policy.Position - 1, list.Count), policy);
        return list.Index().ToDictionary(item => (object)item.Item, item => item.Index, ReferenceEqualityComparer.Instance);
    }
}
