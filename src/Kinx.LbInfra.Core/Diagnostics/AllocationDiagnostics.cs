using Kinx.LbInfra.Core.Addresses;
using Kinx.LbInfra.Core.Text;
using static Kinx.LbInfra.Core.Diagnostics.Finding;

namespace Kinx.LbInfra.Core.Diagnostics;

/// <summary>LB24xx: a VIP cannot be allocated.</summary>
public static class AllocationDiagnostics
{
    /// <summary>LB2401.</summary>
    public static Diagnostic VipPoolExhausted(YamlPath path, string pool) =>
        Error("LB2401", $"VIP pool \"{pool}\" has no free address", path, "add a network to the pool, or use another pool");

    /// <summary>LB2402.</summary>
    public static Diagnostic VipPoolMissing(YamlPath path, string loadBalancer, IEnumerable<string> pools)
    {
        var known = string.Join(", ", pools.Order(StringComparer.Ordinal));
        return Error(
            "LB2402",
            $"load balancer \"{loadBalancer}\" has no \"vip_pool\" to take a VIP from",
            path,
            known.Length > 0 ? $"add \"vip_pool\", one of: {known}" : "add \"vip_address\"; the site has no \"vip_pools\"");
    }

    /// <summary>LB2403.</summary>
    public static Diagnostic LayoutNotEditable(YamlPath path, string loadBalancer, HostAddress address) =>
        Error(
            "LB2403",
            $"cannot add the VIP of load balancer \"{loadBalancer}\" to YAML in this layout",
            path,
            $"add it by hand: vip_address: {address}");
}
