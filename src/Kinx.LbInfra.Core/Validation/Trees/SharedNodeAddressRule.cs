using Kinx.LbInfra.Core.Addresses;
using Kinx.LbInfra.Core.Diagnostics;
using Kinx.LbInfra.Core.Specs;
using Kinx.LbInfra.Core.Validation.Nodes;

namespace Kinx.LbInfra.Core.Validation.Trees;

/// <summary>Node addresses that stacks choose are unique on a site; they are also router ids.</summary>
internal sealed class SharedNodeAddressRule : ITreeRule
{
    public IEnumerable<TreeFinding> Check(IReadOnlyList<LoadedStack> stacks)
    {
        var addresses =
            from stack in stacks
            from loadBalancer in stack.Stack.LoadBalancers
            from node in loadBalancer.Nodes.Addresses
            from chosen in ChosenAddress.Of(node, stack.Site)
            select new SharedValue<HostAddress>(stack, chosen.Address, chosen.Path);
        return SharedValue<HostAddress>.Conflicts(addresses, EqualityComparer<HostAddress>.Default, TreeDiagnostics.NodeAddressInTwoStacks);
    }
}
