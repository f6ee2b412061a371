using Kinx.LbInfra.Core.Addresses;
using Kinx.LbInfra.Core.Diagnostics;
using Kinx.LbInfra.Core.Specs;
using Kinx.LbInfra.Core.Specs.Fields;

namespace Kinx.LbInfra.Core.Validation.Pools;

/// <summary>A member without a subnet of its own is reached over the L3 network, which must have its family.</summary>
internal sealed class MemberFamilyRule : IStackRule
{
    public IEnumerable<Diagnostic> Check(LoadedStack stack) =>
        from loadBalancer in stack.Stack.LoadBalancers
        where stack.Site.L3.CidrV6 is null
        from member in loadBalancer.Pools.SelectMany(pool => pool.Members)
        where member.SubnetId is null
            && member.Address.Family == IpFamily.IPv6
            && AddressKind.WhyUnusable(member.Address) is null
        select SpecDiagnostics.MemberFamilyNotRouted(member.At(it => it.Address), member.Address);
}
