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
            ["sticks"] = backend => TemplateModel.Loop(backend.Sticks),
            ["cookie"] = backend => backend.Cookie,
            ["primaries"] = backend => TemplateModel.Loop([.. backend.Primaries.Select(Quoting.Haproxy)]),
            ["monitor_timeout"] = backend => backend.Check?.Timeout,
            ["pings"] = backend => backend.Check?.Ping,
            ["http_check"] = backend => backend.Check?.Request,
            ["servers"] = HaproxyServers.Of,
        },
        new Members<HeaderPlan>
        {
            ["name"] = header => header.Name,
            ["value"] = header => header.Value,
            ["condition"] = header => header.OfInvalid ? " if { ssl_c_verify gt 0 }" : "",
        },
        new Members<CookiePlan>
        {
            ["name"] = cookie => Quoting.Haproxy(cookie.Name),
            ["secure"] = cookie => cookie.Secure ? " secure" : "",
            ["of_backups"] = cookie => cookie.OfBackups.Count > 0 ? string.Join(' ', cookie.OfBackups.Select(Quoting.Haproxy)) : null,
        },
        new Members<StickPlan>
        {
            ["table"] = stick => Quoting.Haproxy(stick.Table),
            ["cookie"] = stick => Quoting.HaproxyToken(stick.Cookie),
            ["condition"] = stick => HaproxyWords.Of(stick.Time),
        },
        new Members<HttpCheckPlan>
        {
            ["method"] = request => Quoting.Haproxy(request.Method),
            // Unlike a header, not a log format.
            ["path"] = request => Quoting.Haproxy(request.Path),
            ["version"] = request => HaproxyWords.Of(request.Version),
            ["host"] = request => request.HasHost ? Quoting.HaproxyFormat(request.Host) ?? HaproxyWords.CheckedMember : null,
            ["status"] = request => Quoting.Haproxy(request.Status),
        },
    ];
}
