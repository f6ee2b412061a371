using Kinx.LbInfra.Core.Diagnostics;
using Kinx.LbInfra.Core.Specs;
using Kinx.LbInfra.Core.Specs.Fields;

namespace Kinx.LbInfra.Core.Validation.Pools;

/// <summary>The number of member subnets is limited: every node needs a port on each, and a virtual machine has few slots.</summary>
internal sealed class MemberSubnetRule : IStackRule
{
    // A KVM guest has at most 28 PCI Express slots (Nova's num_pcie_ports); two ports, disks, balloon and console use some.
    private const int MaxSubnets = 16;

    public IEnumerable<Diagnostic> Check(LoadedStack stack) =>
        from loadBalancer in stack.Stack.LoadBalancers
        let subnets = loadBalancer.MemberSubnetIds
        where subnets.Count > MaxSubnets
        let member = loadBalancer.Pools.SelectMany(pool => pool.Members)
            .First(member => member.SubnetId == subnets[MaxSubnets])
        select NodeDiagnostics.TooManyMemberSubnets(member.At(it => it.SubnetId), loadBalancer.Name, subnets.Count, MaxSubnets);
}
