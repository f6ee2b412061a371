using Kinx.LbInfra.Core.Addresses;
using Kinx.LbInfra.Core.Specs.Fields;
using Kinx.LbInfra.Core.Specs.LoadBalancers;
using Kinx.LbInfra.Core.Text;

namespace Kinx.LbInfra.Core.Validation.LoadBalancers;

/// <summary>An address of a load balancer with its place in the file.</summary>
internal sealed record Vip(HostAddress Address, YamlPath Path)
{
    /// <summary>The VIPs of a load balancer that have an address.</summary>
    public static IEnumerable<Vip> Of(LoadBalancerSpec loadBalancer) =>
        loadBalancer.AdditionalVips
            .Select(vip => new Vip(vip.IpAddress, vip.At(it => it.IpAddress)))
            .Prepend(new Vip(loadBalancer.VipAddress ?? HostAddress.None, loadBalancer.At(it => it.VipAddress)))
            .Where(vip => !vip.Address.IsNone);
}
