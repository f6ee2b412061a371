using Kinx.LbInfra.Core.Rendering.Plans.Haproxy;
using Kinx.LbInfra.Core.Rendering.Templates;

namespace Kinx.LbInfra.Core.Rendering.TemplateModels;

/// <summary>The names in <c>haproxy.cfg.scriban</c> for listeners.</summary>
internal static class HaproxyListeners
{
    public static IEnumerable<Members> Members =>
    [
        new Members<FrontendPlan>
        {
            ["name"] = listener => Quoting.Haproxy(listener.Name),
            ["mode"] = listener => HaproxyWords.Of(listener.Mode),
            ["binds"] = listener => listener.Binds.Select(Quoting.Haproxy),
            ["tls"] = listener => listener.Tls,
            ["maxconn"] = listener => listener.MaxConn,
            ["log_option"] = listener => listener.Mode == ProxyMode.Http ? "httplog" : "tcplog",
            ["timeout_client"] = listener => listener.TimeoutClient,
            ["inspect_delay"] = listener => listener.InspectDelay,
            ["keeps_source_port"] = listener => listener.KeepsSourcePort,
            ["allowed_cidrs"] = listener => listener.AllowedCidrs.Select(cidr => Quoting.Haproxy(cidr.ToString())),
            ["is_restricted"] = listener => listener.AllowedCidrs.Count > 0,
            ["hsts"] = listener => Quoting.Haproxy(listener.Hsts),
            ["policies"] = listener => TemplateModel.Loop(listener.Policies),
            ["metrics"] = listener => listener.Metrics,
            ["default_backend"] = listener => Quoting.Haproxy(listener.DefaultBackend),
        },
        new Members<TlsBindPlan>
        {
            ["crt_list"] = tls => Quoting.Haproxy(tls.CrtList),
            ["ca_file"] = tls => Quoting.Haproxy(tls.CaFile),
            ["crl_file"] = tls => Quoting.Haproxy(tls.CrlFile),
            ["verify"] = tls => HaproxyWords.Of(tls.Verify),
            ["ciphers"] = tls => Quoting.Haproxy(tls.Ciphers),
            ["ciphersuites"] = tls => Quoting.Haproxy(tls.CipherSuites),
            ["alpn"] = tls => Quoting.Haproxy(HaproxyWords.Of(tls.Alpn)),
            ["without"] = tls => HaproxyWords.Without(tls.Without),
        },
        new Members<PolicyPlan>
        {
            ["kind"] = policy => HaproxyWords.Of(policy.Kind),
            ["target"] = policy =>
                policy.Kind == PolicyKind.Backend ? Quoting.Haproxy(policy.Target) : Quoting.HaproxyFormat(policy.Target),
            ["code"] = policy => policy.Code,
            ["rules"] = policy => policy.Rules,
        },
        new Members<RulePlan>
        {
            ["name"] = rule => rule.Name,
            ["fetch"] = rule => rule.Argument is { } argument ? $"{rule.Fetch}({Quoting.HaproxyToken(argument)})" : rule.Fetch,
            ["match"] = rule => rule.Match,
            ["value"] = rule => Quoting.Haproxy(rule.Value),
            ["condition"] = rule => rule.Invert ? $"!{rule.Name}" : rule.Name,
        },
    ];
}
