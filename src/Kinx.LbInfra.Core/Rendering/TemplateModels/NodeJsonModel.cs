using Kinx.LbInfra.Core.Rendering.Plans;
using Kinx.LbInfra.Core.Rendering.Templates;
using Kinx.LbInfra.Core.Specs.Values;
using Scriban.Runtime;

namespace Kinx.LbInfra.Core.Rendering.TemplateModels;

/// <summary>The names in <c>node.json.scriban</c>.</summary>
internal static class NodeJsonModel
{
    public static TemplateModel Of(NodePlan node, string generation) => new(new ScriptObject
    {
        ["node"] = new ScriptObject
        {
            ["name"] = Quoting.Json(node.Name),
            ["generation"] = $"\"{generation}\"",
            ["admin_state_up"] = node.AdminStateUp,
        },
        ["vips"] = node.Vips.Select(vip => Quoting.Json(vip.ToString())),
        ["bgp"] = new ScriptObject
        {
            ["as_number"] = node.Bgp.AsNumber,
            ["neighbors"] = node.Bgp.Neighbors.Select(neighbor => Quoting.Json(neighbor.Address.ToString())),
            ["bfd"] = node.Bgp.Bfd is not null && node.Bgp.Daemon == BgpDaemon.Frr,
        },
        ["frontends"] = node.Haproxy.Frontends.Select(frontend => Quoting.Json(frontend.Name)),
        ["process"] = new ScriptObject { ["monitor_port"] = node.Haproxy.MonitorPort, ["members_wait"] = node.MembersWait },
    });
}
