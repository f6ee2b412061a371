using Kinx.LbInfra.Core.Diagnostics;
using Kinx.LbInfra.Core.Specs;
using Kinx.LbInfra.Core.Validation.LoadBalancers;

namespace Kinx.LbInfra.Core.Validation.Trees;

/// <summary>Two stacks that announce one VIP would share its clients at random.</summary>
internal sealed class SharedVipRule : ITreeRule
{
    public IEnumerable<TreeFinding> Check(IReadOnlyList<LoadedStack> stacks)
    {
        var vips =
            from stack in stacks
            from vip in stack.Stack.LoadBalancers.SelectMany(Vip.Of)
            select new SharedValue<string>(stack, vip.Address, vip.Path);
        return SharedValue<string>.Conflicts(vips, StringComparer.Ordinal, TreeDiagnostics.VipInTwoStacks);
    }
}
