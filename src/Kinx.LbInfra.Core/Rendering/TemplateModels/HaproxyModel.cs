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
        new Members<HaproxyPlan>
        {
            ["maxconn"] = process => process.MaxConn,
            ["hard_stop_after"] = process => process.HardStopAfter,
            ["monitor_port"] = process => process.MonitorPort,
            ["monitor_maxconn"] = process => process.MonitorMaxConn,
            ["threads"] = process => process.Threads,
            ["tls_cache"] = process => process.TlsCacheBlocks,
            ["experimental"] = process => process.IsExperimental,
            ["external_checks"] = process => process.ExternalChecks,
        },
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
        ["process"] = node.Haproxy,
        ["peers"] = node.Peers,
        ["listeners"] = node.Haproxy.Frontends,
        ["tables"] = node.Haproxy.Tables,
        ["backends"] = node.Haproxy.Backends,
    };
}
