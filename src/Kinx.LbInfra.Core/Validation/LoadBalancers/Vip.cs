using Kinx.LbInfra.Core.Specs.LoadBalancers;
using Kinx.LbInfra.Core.Text;

namespace Kinx.LbInfra.Core.Validation.LoadBalancers;

/// <summary>An address of a load balancer with its place in the file.</summary>
internal sealed record Vip(string Address, YamlPath Path)
{
    /// <summary>The VIPs of a load balancer that have an address.</summary>
    public static IEnumerable<Vip> Of(LoadBalancerSpec loadBalancer) =>
        loadBalancer.AdditionalVips
            .Select(vip => new Vip(vip.IpAddress, vip.Path.Key("ip_address")))
            .Prepend(new Vip(loadBalancer.VipAddress, loadBalancer.Path.Key("vip_address")))
            .Where(vip => vip.Address.Length > 0);
}
