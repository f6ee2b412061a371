using Kinx.LbInfra.Core.Rendering.Plans;
using Kinx.LbInfra.Core.Rendering.Plans.Routing;
using Kinx.LbInfra.Core.Rendering.Templates;
using Scriban.Runtime;

namespace Kinx.LbInfra.Core.Rendering.TemplateModels;

/// <summary>The names in <c>frr.conf.scriban</c> and in Quagga's files, which have the same syntax.</summary>
internal static class FrrModel
{
    private static readonly MemberTable Members = new(
    [
        new Members<BgpPlan>
        {
            ["as_number"] = bgp => bgp.AsNumber,
            ["router_id"] = bgp => Quoting.Frr(bgp.RouterId.ToString()),
            ["keepalive"] = bgp => bgp.Keepalive,
            ["hold"] = bgp => bgp.Hold,
            ["table"] = bgp => bgp.ReplyTable,
            ["bfd"] = bgp => bgp.Bfd,
            ["communities"] = bgp => string.Join(' ', bgp.Communities.Select(Quoting.Frr)),
            ["large_communities"] = bgp => string.Join(' ', bgp.LargeCommunities.Select(Quoting.Frr)),
            ["neighbors"] = bgp => bgp.Neighbors,
            ["families"] = bgp => bgp.Families,
        },
        new Members<NeighborPlan>
        {
            ["address"] = neighbor => Quoting.Frr(neighbor.Address.ToString()),
            ["as_number"] = neighbor => neighbor.AsNumber,
            ["password_file"] = neighbor => neighbor.PasswordFile is { } file ? Quoting.Frr(file) : null,
            ["ttl_security_hops"] = neighbor => neighbor.TtlSecurityHops,
        },
        new Members<FamilyPlan>
        {
            ["name"] = family => FrrWords.Name(family.Family),
            ["word"] = family => FrrWords.Word(family.Family),
            ["default"] = family => FrrWords.Default(family.Family),
            ["neighbors"] = family => family.Neighbors.Select(neighbor => Quoting.Frr(neighbor.ToString())).ToList(),
            ["vips"] = family => family.Vips.Select(vip => Quoting.Frr(vip.Network.ToString())),
        },
        FrrWords.Bfd,
    ]);

    public static TemplateModel Of(NodePlan node) => new(
        new ScriptObject { ["node"] = new ScriptObject { ["name"] = Quoting.Frr(node.Name) }, ["bgp"] = node.Bgp }, Members);
}
