using Kinx.LbInfra.Core.Diagnostics;
using Kinx.LbInfra.Core.Specs;
using Kinx.LbInfra.Core.Specs.Fields;

namespace Kinx.LbInfra.Core.Validation.Trees;

/// <summary>Servers, ports and groups of a site are named after their load balancer.</summary>
internal sealed class SharedNameRule : ITreeRule
{
    public IEnumerable<TreeFinding> Check(IReadOnlyList<LoadedStack> stacks)
    {
        var names =
            from stack in stacks
            from loadBalancer in stack.Stack.LoadBalancers
            where loadBalancer.Name.Length > 0
            select new SharedValue<string>(stack, loadBalancer.Name, loadBalancer.At(it => it.Name));
        return SharedValue<string>.Conflicts(names, StringComparer.OrdinalIgnoreCase, TreeDiagnostics.NameInTwoStacks);
    }
}
