using Kinx.LbInfra.Core.Rendering.Plans;
using Kinx.LbInfra.Core.Rendering.Plans.Haproxy;
using Kinx.LbInfra.Core.Rendering.Templates;
using Scriban.Runtime;

namespace Kinx.LbInfra.Core.Rendering.TemplateModels;

/// <summary>The names in <c>haproxy.cfg.scriban</c>.</summary>
internal static class HaproxyModel
{
    private static readonly MemberTable Members = new(
    [
        new Members<PeerPlan>
        {
            ["name"] = peer => Quoting.Haproxy(peer.Name),
            ["address"] = peer => Quoting.Haproxy(peer.Address),
        },
        .. HaproxyListeners.Members,
        .. HaproxyBackends.Members,
    ]);

    public static TemplateModel Of(NodePlan node, string generation) => new(Names(node, generation), Members);

    private static ScriptObject Names(NodePlan node, string generation) => new()
    {
        ["node"] = new ScriptObject { ["name"] = Quoting.Haproxy(node.Name), ["generation"] = generation },
        ["process"] = new ScriptObject
        {
            ["maxconn"] = node.Haproxy.MaxConn,
            ["hard_stop_after"] = node.Haproxy.HardStopAfter,
            ["monitor_port"] = node.Haproxy.MonitorPort,
            ["monitor_maxconn"] = node.Haproxy.MonitorMaxConn,
            ["external_checks"] = node.Haproxy.ExternalChecks,
        },
        ["peers"] = node.Peers,
        ["listeners"] = node.Haproxy.Frontends,
        ["tables"] = node.Haproxy.Tables,
        ["backends"] = node.Haproxy.Backends,
    };
}
