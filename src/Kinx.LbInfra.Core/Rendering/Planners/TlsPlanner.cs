using System.Globalization;
using System.Text;
using Kinx.LbInfra.Core.Rendering.Names;
using Kinx.LbInfra.Core.Rendering.Plans.Haproxy;
using Kinx.LbInfra.Core.Secrets;
using Kinx.LbInfra.Core.Specs.LoadBalancers;
using Kinx.LbInfra.Core.Specs.Values;

namespace Kinx.LbInfra.Core.Rendering.Planners;

/// <summary>Plans TLS with clients and with members.</summary>
internal static class TlsPlanner
{
    /// <summary>
    /// Octavia's default since its release 17: OWASP's list B, without CBC (octavia/common/constants.py, CIPHERS_OWASP_SUITE_B).
    /// </summary>
    public const string DefaultCiphers =
        "TLS_AES_128_GCM_SHA256:TLS_AES_256_GCM_SHA384:TLS_CHACHA20_POLY1305_SHA256:ECDHE-ECDSA-AES128-GCM-SHA256:" +
        "ECDHE-RSA-AES128-GCM-SHA256:ECDHE-ECDSA-AES256-GCM-SHA384:ECDHE-RSA-AES256-GCM-SHA384:ECDHE-ECDSA-CHACHA20-POLY1305:" +
        "ECDHE-RSA-CHACHA20-POLY1305:DHE-RSA-AES128-GCM-SHA256:DHE-RSA-AES256-GCM-SHA384:DHE-RSA-CHACHA20-POLY1305";

    private static readonly AlpnProtocol[] DefaultAlpn = [AlpnProtocol.Http2, AlpnProtocol.Http11, AlpnProtocol.Http10];

    // All suites of TLS 1.3 in OpenSSL, which has a separate list for them and ignores these names in the other list.
    private static readonly string[] SuiteNames =
    [
        "TLS_AES_128_GCM_SHA256",
        "TLS_AES_256_GCM_SHA384",
        "TLS_CHACHA20_POLY1305_SHA256",
        "TLS_AES_128_CCM_SHA256",
        "TLS_AES_128_CCM_8_SHA256",
    ];

    private static readonly TlsVersion[] Versions = Enum.GetValues<TlsVersion>();

    /// <summary>Null if the listener does not terminate TLS.</summary>
    public static TlsBindPlan? Bind(ListenerSpec listener, KeyFingerprints keys)
    {
        if (!listener.EndsTls) return null;
        return new TlsBindPlan
        {
            CrtList = KeyFile.CrtListOf(listener.Name),
            Certificates = [.. Certificates(listener).Select(reference => KeyFile.PathOf(reference, keys))],
            CaFile = File(listener.ClientCaTlsContainerRef, keys),
            CrlFile = File(listener.ClientCrlContainerRef, keys),
            Verify = listener.ClientAuthentication,
            AdmitsInvalid = AdmitsInvalid(listener),
            Ciphers = Ciphers(listener.TlsCiphers, suites: false),
            CipherSuites = Ciphers(listener.TlsCiphers, suites: true),
            Alpn = listener.AlpnProtocols.Count > 0 ? listener.AlpnProtocols : [AlpnProtocol.Http11],
            Without = Without(listener.TlsVersions),
        };
    }

    /// <summary>
    /// True if a policy decides about clients whose certificate is not valid. Otherwise HAProxy ends their handshake, and no rule would see
    /// another result than 0.
    /// </summary>
    public static bool AdmitsInvalid(ListenerSpec listener) =>
        listener is { EndsTls: true, ClientAuthentication: ClientAuthentication.Optional }
        && L7Planner.Reads(listener, L7RuleType.SslVerifyResult);

    /// <summary>Null if connections to the pool's members do not use TLS.</summary>
    public static TlsServerPlan? Server(ListenerSpec listener, PoolSpec pool, ProxyMode mode, KeyFingerprints keys)
    {
        if (!pool.TlsEnabled) return null;
        return new TlsServerPlan
        {
            Certificate = File(pool.TlsContainerRef, keys),
            CaFile = File(pool.CaTlsContainerRef, keys),
            CrlFile = File(pool.CrlContainerRef, keys),
            Ciphers = Ciphers(pool.TlsCiphers, suites: false),
            CipherSuites = Ciphers(pool.TlsCiphers, suites: true),
            Alpn = Alpn(pool, mode),
            // With an authority, HAProxy compares the name with the member's certificate. A name that the client chose would then fail
            // where the checks, which have no client, succeed.
            PassesServerName = listener.Protocol == ListenerProtocol.TerminatedHttps && pool.CaTlsContainerRef is null,
            ServerName = pool.CaTlsContainerRef is null ? null : pool.HealthMonitor?.DomainName,
            Without = Without(pool.TlsVersions),
        };
    }

    /// <summary>
    /// The protocols to offer to members. By default, none where HAProxy only passes bytes on: it cannot speak what would be negotiated.
    /// </summary>
    public static IReadOnlyList<AlpnProtocol> Alpn(PoolSpec pool, ProxyMode mode) =>
        pool.TlsEnabled ? pool.AlpnProtocols ?? (mode == ProxyMode.Http ? DefaultAlpn : []) : [];

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

    private static string? File(string? reference, KeyFingerprints keys) => reference is null ? null : KeyFile.PathOf(reference, keys);

    // If a list has no names for TLS 1.3, or none for earlier versions, the default list supplies them.
    private static string Ciphers(string? list, bool suites)
    {
        var given = Of(list ?? "");
        return given.Length > 0 ? given : Of(DefaultCiphers);

        string Of(string names) => string.Join(':', names.Split(':').Where(name => name.Length > 0 && SuiteNames.Contains(name) == suites));
    }

    private static TlsVersion[] Without(IReadOnlyList<TlsVersion> spoken) => Array.FindAll(Versions, version => !spoken.Contains(version));
}
