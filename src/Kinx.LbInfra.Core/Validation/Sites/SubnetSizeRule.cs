using Kinx.LbInfra.Core.Addresses;
using Kinx.LbInfra.Core.Diagnostics;
using Kinx.LbInfra.Core.Specs;
using Kinx.LbInfra.Core.Specs.Fields;
using Kinx.LbInfra.Core.Text;

namespace Kinx.LbInfra.Core.Validation.Sites;

/// <summary>
/// The node subnets of a site have enough addresses for all nodes of the stack, and the L3 network also for the gateways.
/// </summary>
internal sealed class SubnetSizeRule : IStackRule
{
    public IEnumerable<Diagnostic> Check(LoadedStack stack)
    {
        var (management, l3) = (stack.Site.Management, stack.Site.L3);
        var nodes = stack.Stack.LoadBalancers.Sum(loadBalancer => loadBalancer.NodeCount);
        return Check(management.At(it => it.Cidr), management.Cidr, nodes, 0)
            .Concat(Check(l3.At(it => it.Cidr), l3.Cidr, nodes, Gateways(stack, l3.Cidr)))
            .Concat(Check(l3.At(it => it.CidrV6), l3.CidrV6 ?? Cidr.None, nodes, Gateways(stack, l3.CidrV6)));
    }

    private static int Gateways(LoadedStack stack, Cidr? cidr) =>
        stack.Site.Bgp.Gateways.Count(gateway => cidr?.Contains(gateway.Address) == true);

    private static IEnumerable<Diagnostic> Check(YamlPath path, Cidr cidr, int nodes, int gateways)
    {
        if (!cidr.IsNone
            && HostAddresses.Count(cidr) is var hosts
            && hosts < (UInt128)Math.Max(0, (long)nodes + gateways))
        {
            yield return SiteDiagnostics.SubnetTooSmall(path, cidr, (int)hosts, nodes, gateways);
        }
    }
}
