using System.Globalization;
using System.Text;
using Kinx.LbInfra.Core.Rendering.Names;
using Kinx.LbInfra.Core.Rendering.Plans;
using Kinx.LbInfra.Core.Secrets;
using Kinx.LbInfra.Core.Specs.LoadBalancers;
using Kinx.LbInfra.Core.Specs.Values;

namespace Kinx.LbInfra.Core.Rendering.Planners;

/// <summary>Decides how TLS is spoken with clients and with members.</summary>
internal static class TlsPlanner
{
    // OWASP's "suite B" list, Octavia's default (octavia/common/constants.py, CIPHERS_OWASP_SUITE_B).
    private const string DefaultCiphers =
        "TLS_AES_256_GCM_SHA384:TLS_CHACHA20_POLY1305_SHA256:TLS_AES_128_GCM_SHA256:DHE-RSA-AES256-GCM-SHA384:DHE-RSA-AES128-GCM-SHA256:" +
        "ECDHE-RSA-AES256-GCM-SHA384:ECDHE-RSA-AES128-GCM-SHA256:DHE-RSA-AES256-SHA256:DHE-RSA-AES128-SHA256:ECDHE-RSA-AES256-SHA384:" +
        "ECDHE-RSA-AES128-SHA256";

    // OpenSSL has a list of its own for TLS 1.3, and ignores these names in the other one. These are all that it knows.
    private static readonly string[] SuiteNames =
    [
        "TLS_AES_128_GCM_SHA256", "TLS_AES_256_GCM_SHA384", "TLS_CHACHA20_POLY1305_SHA256", "TLS_AES_128_CCM_SHA256", "TLS_AES_128_CCM_8_SHA256",
    ];

    private static readonly (TlsVersion Version, string Option)[] Versions =
    [
        (TlsVersion.Ssl3, "no-sslv3"),
        (TlsVersion.Tls10, "no-tlsv10"),
        (TlsVersion.Tls11, "no-tlsv11"),
        (TlsVersion.Tls12, "no-tlsv12"),
        (TlsVersion.Tls13, "no-tlsv13"),
    ];

    public static TlsBindPlan? Bind(ListenerSpec listener, KeyFingerprints keys)
    {
        if (!listener.EndsTls) return null;
        return new TlsBindPlan(
            KeyFile.CrtListOf(listener.Name),
            [.. Certificates(listener).Select(reference => KeyFile.PathOf(reference, keys))],
            listener.ClientCaTlsContainerRef is { } authority ? KeyFile.PathOf(authority, keys) : null,
            listener.ClientCrlContainerRef is { } revoked ? KeyFile.PathOf(revoked, keys) : null,
            Verify(listener.ClientAuthentication),
            Ciphers(listener.TlsCiphers, suites: false),
            Ciphers(listener.TlsCiphers, suites: true),
            Alpn(listener.AlpnProtocols) ?? "http/1.1",
            Without(listener.TlsVersions));
    }

    public static TlsServerPlan? Server(ListenerSpec listener, PoolSpec pool, KeyFingerprints keys) => !pool.TlsEnabled
        ? null
        : new TlsServerPlan(
            pool.TlsContainerRef is { } certificate ? KeyFile.PathOf(certificate, keys) : null,
            pool.CaTlsContainerRef is { } authority ? KeyFile.PathOf(authority, keys) : null,
            pool.CrlContainerRef is { } revoked ? KeyFile.PathOf(revoked, keys) : null,
            Ciphers(pool.TlsCiphers, suites: false),
            Ciphers(pool.TlsCiphers, suites: true),
            Alpn(pool.AlpnProtocols),
            listener.Protocol == ListenerProtocol.TerminatedHttps,
            Without(pool.TlsVersions));

    public static string? Hsts(ListenerSpec listener)
    {
        if (!listener.EndsTls || listener.HstsMaxAge is not { } seconds) return null;
        var value = new StringBuilder().Append(CultureInfo.InvariantCulture, $"max-age={seconds}; ");
        if (listener.HstsIncludeSubdomains) value.Append("includeSubDomains; ");
        if (listener.HstsPreload) value.Append("preload; ");
        return value.ToString().TrimEnd();
    }

    private static IEnumerable<string> Certificates(ListenerSpec listener) =>
        listener.SniContainerRefs.Prepend(listener.DefaultTlsContainerRef).OfType<string>();

    private static string Verify(ClientAuthentication authentication) => authentication switch
    {
        ClientAuthentication.Optional => "optional",
        ClientAuthentication.Mandatory => "required",
        _ => "none",
    };

    // A list that says nothing about TLS 1.3, or about the versions before, leaves them with the default list.
    private static string Ciphers(string? list, bool suites)
    {
        var given = Of(list ?? "");
        return given.Length > 0 ? given : Of(DefaultCiphers);

        string Of(string names) => string.Join(':', names.Split(':').Where(name => name.Length > 0 && SuiteNames.Contains(name) == suites));
    }

    private static string? Alpn(IReadOnlyList<AlpnProtocol> protocols) => protocols.Count == 0
        ? null
        : string.Join(',', protocols.Select(protocol => protocol switch
        {
            AlpnProtocol.Http10 => "http/1.0",
            AlpnProtocol.Http11 => "http/1.1",
            _ => "h2",
        }));

    private static IReadOnlyList<string> Without(IReadOnlyList<TlsVersion> spoken) =>
        [.. Versions.Where(item => !spoken.Contains(item.Version)).Select(item => item.Option)];
}
