using Kinx.LbInfra.Core.Rendering.Plans.Haproxy;
using Kinx.LbInfra.Core.Specs.Values;

namespace Kinx.LbInfra.Core.Rendering.TemplateModels;

/// <summary>HAProxy's words for enumeration values.</summary>
internal static class HaproxyWords
{
    /// <summary>
    /// Address and port that a check connects to, as a log format. An IPv6 address is in brackets, which cannot stand inside of one.
    /// </summary>
    public const string CheckedMember = "'%[bc_dst,regsub(\"^(.*:.*)$\",\"%5B\\1%5D\"),url_dec]:%[bc_dst_port]'";

    public static string Of(ProxyMode mode) => mode == ProxyMode.Http ? "http" : "tcp";

    public static string Of(LbAlgorithm algorithm) => algorithm switch
    {
        LbAlgorithm.RoundRobin => "roundrobin",
        LbAlgorithm.LeastConnections => "leastconn",
        LbAlgorithm.SourceIp => "source",
        LbAlgorithm.SourceIpPort => "hash src,concat(:,sess.source_port)",
        _ => throw new ArgumentOutOfRangeException(nameof(algorithm), algorithm, null),
    };

    /// <summary>Null if there is no header.</summary>
    public static string? Of(ProxyProtocol protocol) => protocol switch
    {
        ProxyProtocol.V1 => "send-proxy",
        ProxyProtocol.V2 => "send-proxy-v2",
        ProxyProtocol.V2WithClientName => "send-proxy-v2-ssl-cn",
        _ => null,
    };

    /// <summary>
    /// The type of a stick table; <c>ipv6</c> can hold addresses of both families. Of a cookie, the table has a hash: values may be long,
    /// and those of different clients may begin alike.
    /// </summary>
    public static string Of(StickKey key) => key == StickKey.Address ? "ipv6" : "binary len 32";

    /// <summary>The condition under which a stick table applies; empty if it always does.</summary>
    public static string Of(StickTime time) => time switch
    {
        StickTime.PrimaryUp => " if primary_up",
        StickTime.BackupsOnly => " if !primary_up",
        _ => "",
    };

    public static string Of(HttpCheckVersion version) => version == HttpCheckVersion.Http11 ? "HTTP/1.1" : "HTTP/1.0";

    public static string Of(PolicyKind kind) => kind switch
    {
        PolicyKind.Deny => "deny",
        PolicyKind.Location => "location",
        PolicyKind.Prefix => "prefix",
        PolicyKind.Backend => "backend",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    public static string Of(ClientAuthentication authentication) => authentication switch
    {
        ClientAuthentication.Optional => "optional",
        ClientAuthentication.Mandatory => "required",
        _ => "none",
    };

    public static string Of(IEnumerable<AlpnProtocol> protocols) => string.Join(',', protocols.Select(protocol => protocol switch
    {
        AlpnProtocol.Http10 => "http/1.0",
        AlpnProtocol.Http11 => "http/1.1",
        _ => "h2",
    }));

    /// <summary>The options that disable TLS versions.</summary>
    public static string Without(IEnumerable<TlsVersion> versions) => string.Join(' ', versions.Select(version => version switch
    {
        TlsVersion.Ssl3 => "no-sslv3",
        TlsVersion.Tls10 => "no-tlsv10",
        TlsVersion.Tls11 => "no-tlsv11",
        TlsVersion.Tls12 => "no-tlsv12",
        TlsVersion.Tls13 => "no-tlsv13",
        _ => throw new ArgumentOutOfRangeException(nameof(versions), version, null),
    }));
}
