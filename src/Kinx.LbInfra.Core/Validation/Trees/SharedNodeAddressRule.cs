using Kinx.LbInfra.Core.Diagnostics;
using Kinx.LbInfra.Core.Specs;

namespace Kinx.LbInfra.Core.Validation.Trees;

/// <summary>Addresses that stacks choose for their nodes, which are router ids too.</summary>
public sealed class SharedNodeAddressRule : ITreeRule
{
    public IEnumerable<TreeFinding> Check(IReadOnlyList<LoadedStack> stacks)
    {
        var addresses =
            from stack in stacks
            from loadBalancer in stack.Stack.LoadBalancers
            from node in loadBalancer.Nodes.Addresses
            from item in new[] { ("management", node.Management), ("l3", node.L3), ("l3_v6", node.L3V6 ?? "") }
            where item.Item2.Length > 0
            select new SharedValue<string>(stack, item.Item2, node.Path.Key(item.Item1));
        return SharedValue<string>.Conflicts(addresses, StringComparer.Ordinal, TreeDiagnostics.NodeAddressInTwoStacks);
    }
}
