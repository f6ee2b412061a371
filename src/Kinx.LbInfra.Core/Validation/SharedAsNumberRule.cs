using Kinx.LbInfra.Core.Diagnostics;
using Kinx.LbInfra.Core.Loading;

namespace Kinx.LbInfra.Core.Validation;

/// <summary>
/// AS numbers that are already known: given, or derived from a chosen address. Where Neutron picks the address, derived numbers
/// differ because the addresses do.
/// </summary>
public sealed class SharedAsNumberRule : ITreeRule
{
    public IEnumerable<TreeFinding> Check(IReadOnlyList<LoadedStack> stacks)
    {
        var numbers =
            from stack in stacks
            from loadBalancer in stack.Stack.LoadBalancers
            from node in loadBalancer.Nodes.Addresses
            where node.AsNumber is not null
            select new SharedValue<uint>(stack, node.AsNumber!.Value, node.Path.Key("as_number"));
        return SharedValue<uint>.Conflicts(
            numbers, EqualityComparer<uint>.Default, (path, number, other) => TreeDiagnostics.AsNumberTwice(path, number, other));
    }
}
