using Kinx.LbInfra.Core.Diagnostics;
using Kinx.LbInfra.Core.Specs;
using Kinx.LbInfra.Core.Specs.Fields;

namespace Kinx.LbInfra.Core.Validation.Trees;

/// <summary>Names of load balancers are unique on a site, because servers, ports and groups are named after them.</summary>
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
