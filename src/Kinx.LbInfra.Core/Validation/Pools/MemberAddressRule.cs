using Kinx.LbInfra.Core.Addresses;
using Kinx.LbInfra.Core.Diagnostics;
using Kinx.LbInfra.Core.Specs;
using Kinx.LbInfra.Core.Specs.Fields;
using Kinx.LbInfra.Core.Specs.LoadBalancers;

namespace Kinx.LbInfra.Core.Validation.Pools;

/// <summary>Members have addresses that traffic can be sent to, and each pair of address and port is unique in a pool.</summary>
internal sealed class MemberAddressRule : IStackRule
{
    public IEnumerable<Diagnostic> Check(LoadedStack stack) =>
        from loadBalancer in stack.Stack.LoadBalancers
        from pool in loadBalancer.Pools
        from diagnostic in Unusable(pool, loadBalancer).Concat(Twice(pool))
        select diagnostic;

    private static IEnumerable<Diagnostic> Unusable(PoolSpec pool, LoadBalancerSpec loadBalancer) =>
        from member in pool.Members
        let reason = loadBalancer.VipAddresses.Contains(member.Address)
            ? "a VIP of this load balancer itself"
            : AddressKind.WhyUnusable(member.Address)
        where reason is not null
        select SpecDiagnostics.MemberAddressUnusable(member.At(it => it.Address), member.Address, reason);

    private static IEnumerable<Diagnostic> Twice(PoolSpec pool) =>
        from same in pool.Members.Where(member => !member.Address.IsNone).GroupBy(member => (member.Address, member.ProtocolPort))
        from other in same.Skip(1)
        select SpecDiagnostics.MemberTwice(other.Path, same.Key.Address, same.Key.ProtocolPort, same.First().Path);
}
