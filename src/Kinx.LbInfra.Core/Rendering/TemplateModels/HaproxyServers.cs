using Kinx.LbInfra.Core.Rendering.Plans.Haproxy;
using Kinx.LbInfra.Core.Rendering.Templates;

namespace Kinx.LbInfra.Core.Rendering.TemplateModels;

/// <summary>The names in <c>haproxy.cfg.scriban</c> for servers, their checks and their TLS.</summary>
internal static class HaproxyServers
{
    public static IEnumerable<Members> Members =>
    [
        new Members<ServerGroupPlan> { ["options"] = group => group.Options, ["servers"] = group => group.Servers },
        new Members<ServerOptionsPlan>
        {
            ["source"] = options => Quoting.Haproxy(options.Source),
            ["backup"] = options => options.Backup,
            ["enabled"] = options => options.Enabled,
            ["monitor_address"] = options => Quoting.Haproxy(options.MonitorAddress),
            ["monitor_port"] = options => options.MonitorPort,
        },
        new Members<ServerPlan>
        {
            ["name"] = server => Quoting.Haproxy(server.Name),
            ["address"] = server => Quoting.Haproxy(server.Address),
            ["weight"] = server => server.Weight,
            ["cookie"] = server => Quoting.Haproxy(server.Cookie),
        },
        new Members<CheckPlan>
        {
            ["timeout"] = check => check.Timeout,
            ["interval"] = check => check.Interval,
            ["fall"] = check => check.Fall,
            ["rise"] = check => check.Rise,
            ["tls"] = check => check.Tls,
            ["ping"] = check => check.Ping,
            ["request"] = check => check.Request,
        },
        new Members<HttpCheckPlan>
        {
            ["method"] = request => Quoting.Haproxy(request.Method),
            ["path"] = request => Quoting.HaproxyFormat(request.Path),
            ["version"] = request => HaproxyWords.Of(request.Version),
            ["host"] = request => Quoting.HaproxyFormat(request.Host),
            ["status"] = request => Quoting.Haproxy(request.Status),
        },
        new Members<TlsServerPlan>
        {
            ["certificate"] = tls => Quoting.Haproxy(tls.Certificate),
            ["ca_file"] = tls => Quoting.Haproxy(tls.CaFile),
            ["crl_file"] = tls => Quoting.Haproxy(tls.CrlFile),
            ["ciphers"] = tls => Quoting.Haproxy(tls.Ciphers),
            ["ciphersuites"] = tls => Quoting.Haproxy(tls.CipherSuites),
            ["alpn"] = tls => tls.Alpn.Count > 0 ? Quoting.Haproxy(HaproxyWords.Of(tls.Alpn)) : null,
            ["passes_server_name"] = tls => tls.PassesServerName,
            ["without"] = tls => HaproxyWords.Without(tls.Without),
        },
    ];
}
