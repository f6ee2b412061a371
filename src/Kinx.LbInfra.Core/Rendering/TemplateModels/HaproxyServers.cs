using System.Globalization;
using System.Text;
using Kinx.LbInfra.Core.Rendering.Plans.Haproxy;
using Kinx.LbInfra.Core.Rendering.Templates;

namespace Kinx.LbInfra.Core.Rendering.TemplateModels;

/// <summary>
/// What <c>haproxy.cfg</c> has after the word <c>server</c>. A template would evaluate some 20 expressions for each of thousands of lines,
/// most of them for options that all members of a pool share.
/// </summary>
internal static class HaproxyServers
{
    public static IEnumerable<string> Of(BackendPlan backend) => backend.ServerGroups.SelectMany(group => Of(backend, group));

    private static IEnumerable<string> Of(BackendPlan backend, ServerGroupPlan group)
    {
        var (connection, check) = (Connection(backend, group.Options), Check(backend, group.Options));
        foreach (var server in group.Servers)
        {
            var target = $"{Quoting.Haproxy(server.Name)} {Quoting.Haproxy(server.Address)}";
            var cookie = backend.Cookie is null ? "" : $" cookie {Quoting.Haproxy(server.Cookie)}";
            var track = Track(backend, server);
            yield return string.Create(CultureInfo.InvariantCulture, $"{target} weight {server.Weight}{connection}{cookie}{track}{check}");
        }
    }

    private static string Track(BackendPlan backend, ServerPlan server) =>
        backend.Tracks is { } checks ? $" track {Quoting.Haproxy($"{checks}/{server.Name}")}" : "";

    private static string Connection(BackendPlan backend, ServerOptionsPlan options)
    {
        var text = new StringBuilder();
        Add(text, "source", Quoting.Haproxy(options.Source));
        Add(text, HaproxyWords.Of(backend.SendProxy));
        if (backend.Tls is { } tls) Add(text, tls);
        if (options.Backup) Add(text, "backup");
        if (options.NonStick) Add(text, "non-stick");
        return text.ToString();
    }

    private static void Add(StringBuilder text, TlsServerPlan tls)
    {
        Add(text, "ssl");
        Add(text, "crt", Quoting.Haproxy(tls.Certificate));
        Add(text, "ca-file", Quoting.Haproxy(tls.CaFile));
        Add(text, "verify", tls.CaFile is null ? "none" : "required");
        Add(text, "crl-file", Quoting.Haproxy(tls.CrlFile));
        Add(text, "sni", tls.ServerName is { } name ? $"str({Quoting.HaproxyToken(name)})" : tls.PassesServerName ? "ssl_fc_sni" : null);
        if (tls.Alpn.Count > 0) Add(text, "alpn", Quoting.Haproxy(HaproxyWords.Of(tls.Alpn)));
        Add(text, "ciphers", Quoting.Haproxy(tls.Ciphers));
        Add(text, "ciphersuites", Quoting.Haproxy(tls.CipherSuites));
        Add(text, HaproxyWords.Without(tls.Without));
    }

    private static string Check(BackendPlan backend, ServerOptionsPlan options)
    {
        var text = new StringBuilder();
        if (backend.Check is { } check)
        {
            Add(text, "check");
            if (check.Tls) Add(text, backend.Tls is null ? "check-ssl verify none" : "check-ssl");
            Add(text, "check-sni", Quoting.Haproxy(check.ServerName));
            if (check.Alpn.Count > 0) Add(text, "check-alpn", Quoting.Haproxy(HaproxyWords.Of(check.Alpn)));
            text.Append(CultureInfo.InvariantCulture, $" inter {check.Interval}s fall {check.Fall} rise {check.Rise}");
            Add(text, "addr", Quoting.Haproxy(options.MonitorAddress));
            Add(text, "port", options.MonitorPort?.ToString(CultureInfo.InvariantCulture));
        }

        if (!options.Enabled) Add(text, "disabled");
        return text.ToString();
    }

    private static void Add(StringBuilder text, string? word)
    {
        if (word is not null) text.Append(' ').Append(word);
    }

    private static void Add(StringBuilder text, string option, string? value)
    {
        if (value is not null) text.Append(' ').Append(option).Append(' ').Append(value);
    }
}
