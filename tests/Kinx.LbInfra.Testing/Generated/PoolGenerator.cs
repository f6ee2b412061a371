using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using static Kinx.LbInfra.Testing.Generated.Tree;

namespace Kinx.LbInfra.Testing.Generated;

/// <summary>Valid pools.</summary>
internal static class PoolGenerator
{
    private const string Subnet = "7d1f1c0e-5b1a-4b6e-9d53-1a7c9f0e2b60";

    /// <param name="name">Unique in the load balancer.</param>
    /// <param name="cookies">Whether all its listeners see cookies.</param>
    /// <param name="protocols">What its listeners can use.</param>
    public static Gen<JsonObject> Pool(string name, bool cookies, params string[] protocols) =>
        from protocol in Gen.Elements(protocols)
        from label in Text
        from members in Gen.Choose(0, 5)
        from isTls in Switch
        from pool in Mapping(
        [
            Field("name", (JsonNode)$"{name} {label}"),
            Maybe("description", Text),
            Field("admin_state_up", MostlyOn),
            Field("protocol", (JsonNode)protocol),
            Field("lb_algorithm", Gen.Elements("ROUND_ROBIN", "LEAST_CONNECTIONS", "SOURCE_IP", "SOURCE_IP_PORT")),
            Maybe("session_persistence", Persistence(cookies)),
            Maybe("healthmonitor", Monitor()),
            Field("members", List(members, Member)),
            Maybe("tags", Words("blue", "grün", "it's")),
            .. isTls ? Tls() : [],
        ])
        select pool;

    private static Gen<JsonObject> Persistence(bool cookies) => Gen.OneOf(
    [
        Mapping(Field("type", (JsonNode)"SOURCE_IP")),
        .. !cookies ? Array.Empty<Gen<JsonObject>>() :
        [
            Mapping(Field("type", (JsonNode)"HTTP_COOKIE")),
            Mapping(Field("type", (JsonNode)"APP_COOKIE"), Field("cookie_name", Gen.Elements("JSESSIONID", "a.b!#$%&*+^_`|~-", "sid"))),
        ],
    ]);

    private static IEnumerable<(string, Gen<JsonNode?>)> Tls() =>
    [
        Field("tls_enabled", (JsonNode)true),
        Maybe("tls_container_ref", Gen.Elements("secret://web", "secret://node.1")),
        .. Authority(),
        Maybe("tls_ciphers", Ciphers),
        Maybe("tls_versions", Versions),
        Maybe("alpn_protocols", Words("http/1.1", "http/1.0", "h2")),
    ];

    // A revocation list needs an authority; this one is always there, the list not.
    private static IEnumerable<(string, Gen<JsonNode?>)> Authority() =>
        [Field("ca_tls_container_ref", (JsonNode)"secret://authority"), Maybe("crl_container_ref", Gen.Constant("secret://revoked"))];

    public static Gen<string> Ciphers { get; } = Gen.Elements(
        "ECDHE-RSA-AES256-GCM-SHA384", "HIGH:!aNULL:!MD5", "ECDHE+AESGCM:ECDHE+CHACHA20");

    public static Gen<JsonArray> Versions { get; } =
        Gen.Elements<string[]>(["TLSv1.2"], ["TLSv1.3"], ["TLSv1.3", "TLSv1.2"], ["TLSv1", "TLSv1.1", "TLSv1.2"], ["SSLv3", "TLSv1.2"])
            .Select(versions => Items(versions.Select(version => (JsonNode)version)));

    private static Gen<JsonObject> Monitor() =>
        from type in Gen.Elements("HTTP", "HTTPS", "TCP", "TLS-HELLO", "PING")
        from monitor in Mapping(
        [
            Maybe("name", Text),
            Field("admin_state_up", MostlyOn),
            Field("type", (JsonNode)type),
            Field("delay", Gen.Choose(1, 60)),
            Field("timeout", Gen.Choose(1, 60)),
            Field("max_retries", Gen.Choose(1, 10)),
            Maybe("max_retries_down", Gen.Choose(1, 10)),
            Maybe("tags", Words("x")),
            .. type is "HTTP" or "HTTPS" ? Request() : [],
        ])
        select monitor;

    private static IEnumerable<(string, Gen<JsonNode?>)> Request() =>
    [
        Maybe("http_method", Gen.Elements("GET", "HEAD", "POST", "PUT", "DELETE", "TRACE", "OPTIONS", "CONNECT", "PATCH")),
        Maybe("url_path", Gen.Elements("/", "/health?a=b&c=%20", "/~!$&'()*+,;=:@", "/a-b_c.d")),
        Maybe("expected_codes", Gen.Elements("200", "200,202", "200-204", "200,202,210-219", "200, 301")),
        Field("http_version", (JsonNode)1.1),
        Maybe("domain_name", Gen.Elements("example.com", "_x.example.com", "a")),
    ];

    private static Gen<JsonObject> Member(int index) =>
        from isV6 in Switch
        from member in Mapping(
            Maybe("name", Text),
            Field("admin_state_up", MostlyOn),
            Field(
                "address",
                (JsonNode)FormattableString.Invariant($"{(isV6 ? "2001:db8:55::" : "192.168.55.")}{index + 36}")),
            Field("protocol_port", Gen.Choose(1, 65535)),
            Maybe("weight", index == 0 ? Gen.Choose(1, 256) : Gen.Choose(0, 256)),
            Maybe("backup", Switch),
            Maybe("subnet_id", Gen.Constant(Subnet)),
            Maybe("monitor_address", Gen.Constant(isV6 ? "2001:db8:55::99" : "192.168.55.99")),
            Maybe("monitor_port", Gen.Choose(1, 65535)),
            Maybe("tags", Words("x", "y")))
        select member;
}
