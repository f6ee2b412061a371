using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using static Kinx.LbInfra.Testing.Generated.Tree;

namespace Kinx.LbInfra.Testing.Generated;

/// <summary>Valid listeners with their pools.</summary>
internal static class ListenerGenerator
{
    private static readonly Dictionary<string, string[]> Pools = new()
    {
        ["HTTP"] = ["HTTP", "PROXY", "PROXYV2"],
        ["TERMINATED_HTTPS"] = ["HTTP", "PROXY", "PROXYV2"],
        ["TCP"] = ["HTTP", "HTTPS", "PROXY", "PROXYV2", "TCP"],
        ["HTTPS"] = ["HTTPS", "PROXY", "PROXYV2", "TCP"],
        ["PROMETHEUS"] = [],
    };

    /// <param name="index">Makes its name and port unique.</param>
    /// <param name="cidrs">Networks of the VIPs' families.</param>
    /// <param name="sharedPool">Name of a pool for HTTP that several listeners may use.</param>
    public static Gen<JsonObject> Listener(int index, string[] cidrs, string sharedPool) =>
        from protocol in Gen.Elements((string[])[.. Pools.Keys, "HTTP", "TERMINATED_HTTPS"])
        from label in Text
        from endsTls in protocol == "PROMETHEUS" ? Switch : Gen.Constant(protocol == "TERMINATED_HTTPS")
        from policies in Gen.Choose(0, 3)
        from listener in Mapping(
        [
            Maybe("name", Gen.Constant($"{index} {label}")),
            Maybe("description", Text),
            Field("admin_state_up", MostlyOn),
            Field("protocol", (JsonNode)protocol),
            Field("protocol_port", (JsonNode)(1000 + index)),
            Maybe("connection_limit", Gen.OneOf(Gen.Choose(1, 2000), Gen.Constant(-1))),
            Maybe("connection_logging", Switch),
            Maybe("timeout_client_data", Time),
            Maybe("timeout_member_connect", Time),
            Maybe("timeout_member_data", Time),
            Maybe("timeout_tcp_inspect", Time),
            Maybe("allowed_cidrs", Words(cidrs)),
            Maybe("tags", Words("x", "ü")),
            .. DefaultPool(protocol, index, sharedPool),
            .. protocol is "HTTP" or "TERMINATED_HTTPS"
                ?
                [
                    Maybe("insert_headers", Headers(endsTls)),
                    Field("l7policies", List(policies, policy => PolicyGenerator.Policy(index, policy, endsTls))),
                ]
                : Array.Empty<(string, Gen<JsonNode?>)>(),
            .. endsTls ? Tls() : [],
        ])
        select listener;

    private static Gen<int> Time { get; } = Gen.Elements(1, 100, 50_000, 3_600_000, 2_073_600_000);

    private static IEnumerable<(string, Gen<JsonNode?>)> DefaultPool(string protocol, int index, string sharedPool)
    {
        if (protocol == "PROMETHEUS") return [];
        return [
            Maybe("default_pool", protocol is "HTTPS"
                ? PoolGenerator.Pool($"default {index}", protocol is "HTTP" or "TERMINATED_HTTPS", Pools[protocol])
                : Gen.OneOf(
                    PoolGenerator.Pool($"default {index}", protocol is "HTTP" or "TERMINATED_HTTPS", Pools[protocol]),
                    Gen.Constant(new JsonObject { ["name"] = sharedPool }))),
        ];
    }

    private static Gen<JsonObject> Headers(bool endsTls) => Mapping(
        ((string[])["X-Forwarded-For", "X-Forwarded-Port", "X-Forwarded-Proto", .. endsTls ? OfCertificate : []])
        .Select(name => Maybe(name, Gen.Elements("true", "false", "True"))));

    private static string[] OfCertificate =>
    [
        "X-SSL-Client-Verify", "X-SSL-Client-Has-Cert", "X-SSL-Client-DN", "X-SSL-Client-CN",
        "X-SSL-Issuer", "X-SSL-Client-SHA1", "X-SSL-Client-Not-Before", "X-SSL-Client-Not-After",
    ];

    private static IEnumerable<(string, Gen<JsonNode?>)> Tls() =>
    [
        Field("default_tls_container_ref", (JsonNode)"secret://web"),
        Maybe("sni_container_refs", Words("secret://shop", "secret://web.2", "secret://a_b")),
        Maybe("client_authentication", Gen.Elements("NONE", "OPTIONAL", "MANDATORY")),
        Field("client_ca_tls_container_ref", (JsonNode)"secret://authority"),
        Maybe("client_crl_container_ref", Gen.Constant("secret://revoked")),
        Maybe("tls_ciphers", PoolGenerator.Ciphers),
        Maybe("tls_versions", PoolGenerator.Versions),
        Maybe("alpn_protocols", Words("h2", "http/1.1", "http/1.0")),
        Field("hsts_max_age", Gen.Elements(0, 31_536_000)),
        Maybe("hsts_include_subdomains", Switch),
        Maybe("hsts_preload", Switch),
    ];
}
