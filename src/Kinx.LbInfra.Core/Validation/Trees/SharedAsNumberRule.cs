using Kinx.LbInfra.Core.Diagnostics;
using Kinx.LbInfra.Core.Specs;
using Kinx.LbInfra.Core.Validation.Nodes;

namespace Kinx.LbInfra.Core.Validation.Trees;

/// <summary>
/// AS numbers of nodes are unique on a site. Checks those known in advance: set, or derived from an address that the stack chooses. If
/// Neutron chooses the addresses, derived numbers differ because the addresses do.
/// </summary>
internal sealed class SharedAsNumberRule : ITreeRule
{
    public IEnumerable<TreeFinding> Check(IReadOnlyList<LoadedStack> stacks)
    {
        var numbers = stacks
            .SelectMany(stack => stack.Stack.LoadBalancers, (stack, loadBalancer) => (Stack: stack, LoadBalancer: loadBalancer))
            .SelectMany(item => NodeAsNumber.Of(item.Stack.Site, item.LoadBalancer), (item, number) => (item.Stack, Number: number))
            .ToList();
        var clashable = NodeAsNumber.Clashable([.. numbers.Select(item => item.Number)]).ToHashSet(ReferenceEqualityComparer.Instance);
        var values = numbers
            .Where(item => clashable.Contains(item.Number))
            .Select(item => new SharedValue<uint>(item.Stack, item.Number.Number, item.Number.Path));
        return SharedValue<uint>.Conflicts(
            values, EqualityComparer<uint>.Default, (path, number, other) => TreeDiagnostics.AsNumberTwice(path, number, other));
    }
}
