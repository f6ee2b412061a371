using Kinx.LbInfra.Core.Rendering.Plans.Haproxy;
using Kinx.LbInfra.Core.Rendering.Templates;

namespace Kinx.LbInfra.Core.Rendering.TemplateModels;

/// <summary>The names in <c>haproxy.cfg.scriban</c> for stick tables and backends.</summary>
internal static class HaproxyBackends
{
    public static IEnumerable<Members> Members =>
    [
        new Members<TablePlan>
        {
            ["name"] = table => Quoting.Haproxy(table.Name),
            ["pool"] = table => Quoting.Haproxy(table.Pool),
            ["type"] = table => HaproxyWords.Of(table.Key),
            ["size"] = table => Quoting.Haproxy(table.Size),
            ["expire"] = table => Quoting.Haproxy(table.Expire),
        },
        new Members<BackendPlan>
        {
            ["name"] = backend => Quoting.Haproxy(backend.Name),
            ["mode"] = backend => HaproxyWords.Of(backend.Mode),
            ["balance"] = backend => HaproxyWords.Of(backend.Balance),
            ["fullconn"] = backend => backend.FullConn,
            ["timeout_connect"] = backend => backend.TimeoutConnect,
            ["timeout_server"] = backend => backend.TimeoutServer,
            ["forwarded_for"] = backend => backend.ForwardedFor,
            ["headers"] = backend => TemplateModel.Loop(backend.Headers),
            ["stick"] = backend => backend.Stick,
            ["inserts_cookie"] = backend => backend.InsertsCookie,
            ["monitor_timeout"] = backend => backend.Check?.Timeout,
            ["pings"] = backend => backend.Check?.Ping,
            ["http_check"] = backend => backend.Check?.Request,
            ["servers"] = HaproxyServers.Of,
        },
        new Members<HeaderPlan> { ["name"] = header => header.Name, ["value"] = header => header.Value },
        new Members<StickPlan>
        {
            ["table"] = stick => Quoting.Haproxy(stick.Table),
            ["cookie"] = stick => Quoting.HaproxyToken(stick.Cookie),
        },
        new Members<HttpCheckPlan>
        {
            ["method"] = request => Quoting.Haproxy(request.Method),
            ["path"] = request => Quoting.HaproxyFormat(request.Path),
            ["version"] = request => HaproxyWords.Of(request.Version),
            ["host"] = request => Quoting.HaproxyFormat(request.Host),
            ["status"] = request => Quoting.Haproxy(request.Status),
        },
    ];
}
