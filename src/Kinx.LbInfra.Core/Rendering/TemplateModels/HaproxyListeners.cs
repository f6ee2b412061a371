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
            ["log"] = listener => listener.LogFormat is { } format ? $"log-format {Quoting.Haproxy(format)}" : "no log",
            ["timeout_client"] = listener => listener.TimeoutClient,
            ["inspect_delay"] = listener => listener.InspectDelay,
            ["keeps_source_port"] = listener => listener.KeepsSourcePort,
            ["allowed"] = listener => listener.Allowed,
            ["hsts"] = listener => Quoting.Haproxy(listener.Hsts),
            ["reads_host"] = listener => listener.ReadsHost,
            ["normalizes_path"] = listener => listener.NormalizesPath,
            ["certified_rules"] = listener => TemplateModel.Loop(listener.CertifiedRules),
            ["policies"] = listener => TemplateModel.Loop(listener.Policies),
            ["metrics"] = listener => listener.Metrics,
            ["default_backend"] = listener => Quoting.Haproxy(listener.DefaultBackend),
        },
        new Members<AllowedPlan>
        {
            ["v4"] = allowed => allowed.V4.Select(cidr => Quoting.Haproxy(cidr.ToString())),
            ["v6"] = allowed => allowed.V6.Select(cidr => Quoting.Haproxy(cidr.ToString())),
            ["has_v4"] = allowed => allowed.V4.Count > 0,
            ["has_v6"] = allowed => allowed.V6.Count > 0,
        },
        new Members<TlsBindPlan>
        {
            ["crt_list"] = tls => Quoting.Haproxy(tls.CrtList),
            ["ca_file"] = tls => Quoting.Haproxy(tls.CaFile),
            ["crl_file"] = tls => Quoting.Haproxy(tls.CrlFile),
            ["verify"] = tls => HaproxyWords.Of(tls.Verify) + (tls.AdmitsInvalid ? " ca-ignore-err all crt-ignore-err all" : ""),
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
            ["condition"] = policy => policy.Condition,
            ["rules"] = policy => policy.Rules,
        },
        new Members<RulePlan>
        {
            ["name"] = rule => rule.Name,
            ["fetch"] = Fetch,
            ["value_of"] = rule => rule.Certified ? $"var(txn.{rule.Name})" : Fetch(rule),
            ["match"] = rule => rule.Match,
            ["value"] = rule => Quoting.Haproxy(rule.Value),
        },
    ];

    private static string Fetch(RulePlan rule) =>
        (rule.Argument is { } argument ? $"{rule.Fetch}({Quoting.HaproxyToken(argument)})" : rule.Fetch) + rule.Converters;
}
