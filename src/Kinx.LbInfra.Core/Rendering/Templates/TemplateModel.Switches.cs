using Kinx.LbInfra.Core.Addresses;
using Kinx.LbInfra.Core.Rendering.Plans;
using Scriban.Runtime;

namespace Kinx.LbInfra.Core.Rendering.Templates;

/// <content>Names of the switches' configuration.</content>
internal static partial class TemplateModel
{
    // The most nodes that a load balancer can have: one number for all of them, so that entering one never lowers it for another.
    private const int MaximumPaths = 16;

    /// <summary>Names of <c>neighbors.conf.scriban</c>.</summary>
    public static ScriptObject Neighbors(SwitchPlan plan) => new()
    {
        ["load_balancer"] = Quoting.Frr(plan.LoadBalancer),
        ["maximum_paths"] = MaximumPaths,
        ["keepalive"] = plan.Timers.Keepalive,
        ["hold"] = plan.Timers.Hold,
        ["bfd"] = Bfd(plan.Bfd),
        ["routers"] = List(plan.Routers, router => new ScriptObject
        {
            ["as_number"] = (long)router.AsNumber,
            ["gateways"] = List(router.Gateways, Quoting.Frr),
            ["relaxes_as_path"] = router.RelaxesAsPath,
            ["is_internal"] = router.IsInternal,
            ["neighbors"] = List(router.Neighbors, neighbor => new ScriptObject
            {
                ["address"] = Quoting.Frr(neighbor.Address),
                ["family"] = neighbor.Family,
                ["as_number"] = (long)neighbor.AsNumber,
                ["node"] = Quoting.Frr(neighbor.Node),
            }),
        }),
        ["families"] = List(plan.Families, family => new ScriptObject
        {
            ["name"] = family.Name,
            ["word"] = family.Word,
            ["default"] = family.Default,
            ["vips"] = List(family.Vips, vip => Quoting.Frr(HostPort.Prefix(vip))),
        }),
    };
}
