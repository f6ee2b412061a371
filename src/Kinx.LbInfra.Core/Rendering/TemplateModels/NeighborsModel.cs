using Kinx.LbInfra.Core.Rendering.Plans.Routing;
using Kinx.LbInfra.Core.Rendering.Templates;
using Scriban.Runtime;

namespace Kinx.LbInfra.Core.Rendering.TemplateModels;

/// <summary>The names in <c>neighbors.conf.scriban</c>.</summary>
internal static class NeighborsModel
{
    private static readonly MemberTable Members = new(
    [
        new Members<SwitchRouterPlan>
        {
            ["as_number"] = router => router.AsNumber,
            ["gateways"] = router => router.Gateways.Select(gateway => Quoting.Frr(gateway.ToString())),
            ["relaxes_as_path"] = router => router.RelaxesAsPath,
            ["is_internal"] = router => router.IsInternal,
            ["password"] = router => router.Password is { } password ? Quoting.Frr(password) : null,
            ["ttl_security_hops"] = router => router.TtlSecurityHops,
            ["neighbors"] = router => router.Neighbors,
        },
        new Members<SwitchNeighborPlan>
        {
            ["address"] = neighbor => Quoting.Frr(neighbor.Address.ToString()),
            ["family"] = neighbor => FrrWords.Name(neighbor.Family),
            ["as_number"] = neighbor => neighbor.AsNumber,
            ["node"] = neighbor => Quoting.Frr(neighbor.Node),
        },
        new Members<SwitchFamilyPlan>
        {
            ["name"] = family => FrrWords.Name(family.Family),
            ["word"] = family => FrrWords.Word(family.Family),
            ["default"] = family => FrrWords.Default(family.Family),
            ["vips"] = family => family.Vips.Select(vip => Quoting.Frr(vip.Network.ToString())),
        },
        FrrWords.Bfd,
    ]);

    public static TemplateModel Of(SwitchPlan plan) => new(Names(plan), Members);

    private static ScriptObject Names(SwitchPlan plan) => new()
    {
        ["load_balancer"] = Quoting.Frr(plan.LoadBalancer),
        ["maximum_paths"] = plan.MaximumPaths,
        ["keepalive"] = plan.Keepalive,
        ["hold"] = plan.Hold,
        ["bfd"] = plan.Bfd,
        ["routers"] = plan.Routers,
        ["families"] = plan.Families,
    };
}
