using Kinx.LbInfra.Core.Addresses;
using Kinx.LbInfra.Core.Diagnostics;
using Kinx.LbInfra.Core.Specs;
using Kinx.LbInfra.Core.Validation.LoadBalancers;

namespace Kinx.LbInfra.Core.Validation.Trees;

/// <summary>No two stacks have the same VIP: its clients would reach one of them at random.</summary>
internal sealed class SharedVipRule : ITreeRule
{
    public IEnumerable<TreeFinding> Check(IReadOnlyList<LoadedStack> stacks)
    {
        var vips =
            from stack in stacks
            from vip in stack.Stack.LoadBalancers.SelectMany(Vip.Of)
            select new SharedValue<HostAddress>(stack, vip.Address, vip.Path);
        return SharedValue<HostAddress>.Conflicts(vips, EqualityComparer<HostAddress>.Default, TreeDiagnostics.VipInTwoStacks);
    }
}
