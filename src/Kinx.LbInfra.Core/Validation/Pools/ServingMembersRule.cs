using Kinx.LbInfra.Core.Diagnostics;
using Kinx.LbInfra.Core.Specs;
using Kinx.LbInfra.Core.Specs.Fields;
using Kinx.LbInfra.Core.Specs.LoadBalancers;

namespace Kinx.LbInfra.Core.Validation.Pools;

/// <summary>
/// A pool has at least one member that takes new connections; otherwise no client is served, even if every member is healthy.
/// </summary>
internal sealed class ServingMembersRule : IStackRule
{
    public IEnumerable<Diagnostic> Check(LoadedStack stack) =>
        from loadBalancer in stack.Stack.LoadBalancers
        from pool in loadBalancer.Pools
        where pool is { AdminStateUp: true, Members.Count: > 0 } && !pool.Members.Any(TakesConnections)
        select ListenerDiagnostics.NobodyServes(pool.At(it => it.Members), pool.Name);

    private static bool TakesConnections(MemberSpec member) => member is { AdminStateUp: true, Weight: > 0 };
}
