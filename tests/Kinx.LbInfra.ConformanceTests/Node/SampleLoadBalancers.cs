using Kinx.LbInfra.Core.Addresses;
using Kinx.LbInfra.Core.Specs.LoadBalancers;
using Kinx.LbInfra.Core.Specs.Values;
using Kinx.LbInfra.Testing;

namespace Kinx.LbInfra.ConformanceTests.Node;

/// <summary>Load balancers that together use everything that the specs can say.</summary>
internal static class SampleLoadBalancers
{
    public static IReadOnlyDictionary<string, LoadBalancerSpec> All { get; } = new Dictionary<string, LoadBalancerSpec>
    {
        ["plain"] = SampleStack.LoadBalancer(),
        ["empty"] = SampleStack.LoadBalancer() with { Listeners = [], Pools = [] },
        ["no members"] = With(SampleStack.Pool() with { Members = [] }),
        ["source address"] = With(SampleStack.Pool() with
        {
            LbAlgorithm = LbAlgorithm.SourceIp,
            SessionPersistence = new SessionPersistenceSpec { Type = SessionPersistenceType.SourceIp },
        }),
        ["source address and port, with policies"] = SampleStack.LoadBalancer() with
        {
            Listeners = [WithPolicies()],
            Pools = [SampleStack.Pool() with { LbAlgorithm = LbAlgorithm.SourceIpPort }],
        },
        ["source address and port"] = With(SampleStack.Pool() with { LbAlgorithm = LbAlgorithm.SourceIpPort }),
        ["our cookie"] = With(SampleStack.Pool() with
        {
            LbAlgorithm = LbAlgorithm.LeastConnections,
            SessionPersistence = new SessionPersistenceSpec { Type = SessionPersistenceType.HttpCookie },
        }),
        ["their cookie"] = With(SampleStack.Pool() with
        {
            SessionPersistence = new SessionPersistenceSpec { Type = SessionPersistenceType.AppCookie, CookieName = "JSESSIONID" },
        }),
        ["member options"] = With(SampleStack.Pool() with
        {
            Members =
            [
                SampleStack.Member("192.168.55.36") with { Weight = 0, Backup = true },
                SampleStack.Member("2001:db8::36") with
                {
                    AdminStateUp = false,
                    MonitorAddress = HostAddress.Parse("2001:db8::99"),
                    MonitorPort = 8080,
                },
            ],
        }),
        ["no monitor"] = With(SampleStack.Pool() with { HealthMonitor = null }),
        ["monitor of TCP"] = With(SampleStack.Pool() with { HealthMonitor = Monitor(HealthMonitorType.Tcp) }),
        ["monitor of TLS"] = With(SampleStack.Pool() with { HealthMonitor = Monitor(HealthMonitorType.TlsHello) }),
        ["monitor of HTTPS"] = With(SampleStack.Pool() with
        {
            HealthMonitor = Monitor(HealthMonitorType.Https) with
            {
                HttpMethod = "HEAD",
                UrlPath = "/a b#c",
                ExpectedCodes = "202,200,210-219",
            },
        }),
        ["TCP"] = SampleStack.LoadBalancer() with
        {
            Listeners = [SampleStack.Listener() with { Protocol = ListenerProtocol.Tcp }],
            Pools = [SampleStack.Pool() with { Protocol = PoolProtocol.Tcp }],
        },
        ["shared pool"] = SampleStack.LoadBalancer() with
        {
            Listeners =
            [
                SampleStack.Listener(),
                SampleStack.Listener() with { Name = "web", Protocol = ListenerProtocol.Tcp, ProtocolPort = 8080 },
            ],
            Pools =
            [
                SampleStack.Pool() with { SessionPersistence = new SessionPersistenceSpec { Type = SessionPersistenceType.SourceIp } },
            ],
        },
        ["odd names"] = SampleStack.LoadBalancer() with
        {
            Listeners = [SampleStack.Listener() with { Name = "ünï # 'x'", DefaultPool = "a b" }],
            Pools = [SampleStack.Pool() with { Name = "a b" }],
        },
        ["several VIPs"] = SampleStack.LoadBalancer() with
        {
            AdditionalVips =
            [
                new AdditionalVipSpec { IpAddress = HostAddress.Parse("1.201.0.48") },
                new AdditionalVipSpec { IpAddress = HostAddress.Parse("2001:db8:1::47") },
            ],
        },
        ["prometheus"] = With(new ListenerSpec { Name = "metrics", Protocol = ListenerProtocol.Prometheus, ProtocolPort = 9101 }),
        ["allowed"] = With(SampleStack.Listener() with
        {
            AllowedCidrs = [.. Enumerable.Range(0, 100).Select(i => Cidr.Parse($"10.{i}.0.0/16")), Cidr.Parse("2001:db8::/32")],
            TimeoutTcpInspect = 300,
        }),
        ["headers"] = With(SampleStack.Listener() with
        {
            InsertHeaders = new Dictionary<string, string>
            {
                ["X-Forwarded-For"] = "true",
                ["x-forwarded-port"] = "True",
                ["X-Forwarded-Proto"] = "true",
            },
        }),
        ["policies"] = With(WithPolicies()),
        ["TLS"] = With(TerminatedTls()),
        ["TLS, everything"] = With(TerminatedTls() with
        {
            SniContainerRefs = ["secret://other"],
            ClientAuthentication = ClientAuthentication.Mandatory,
            ClientCaTlsContainerRef = "secret://clients",
            ClientCrlContainerRef = "secret://revoked",
            TlsVersions = [TlsVersion.Tls12],
            HstsMaxAge = 31_536_000,
            HstsIncludeSubdomains = true,
            HstsPreload = true,
            InsertHeaders = new[] { "Verify", "Has-Cert", "DN", "CN", "SHA1", "Not-Before", "Not-After" }
                .ToDictionary(name => $"X-SSL-Client-{name}", _ => "true").Append(new("X-SSL-Issuer", "true")).ToDictionary(),
            L7Policies =
            [
                new L7PolicySpec
                {
                    Action = L7PolicyAction.Reject,
                    Rules =
                    [
                        Rule(L7RuleType.SslConnHasCert, L7RuleCompareType.EqualTo, "True"),
                        Rule(L7RuleType.SslVerifyResult, L7RuleCompareType.EqualTo, "1"),
                        Rule(L7RuleType.SslDnField, L7RuleCompareType.StartsWith, "x", "CN"),
                    ],
                },
            ],
        }),
        ["TLS to members"] = SampleStack.LoadBalancer() with
        {
            Listeners = [TerminatedTls()],
            Pools =
            [
                SampleStack.Pool() with
                {
                    TlsEnabled = true,
                    TlsContainerRef = "secret://web",
                    CaTlsContainerRef = "secret://members",
                    CrlContainerRef = "secret://revoked",
                    AlpnProtocols = [AlpnProtocol.Http11],
                },
            ],
        },
        ["PROXY"] = With(SampleStack.Pool() with { Protocol = PoolProtocol.Proxy }),
        ["PROXYV2"] = SampleStack.LoadBalancer() with
        {
            Listeners = [TerminatedTls()],
            Pools = [SampleStack.Pool() with { Protocol = PoolProtocol.ProxyV2 }],
        },
        ["monitor of HTTP 1.1"] = With(SampleStack.Pool() with
        {
            HealthMonitor = Monitor(HealthMonitorType.Http) with { HttpVersion = 1.1, DomainName = "www.example.com", UrlPath = "/a%20b" },
        }),
        ["monitor of PING"] = With(SampleStack.Pool() with { HealthMonitor = Monitor(HealthMonitorType.Ping) }),
        ["three nodes, down"] = SampleStack.LoadBalancer() with { Nodes = new NodesSpec { Count = 3 }, AdminStateUp = false },
    };

    private static LoadBalancerSpec With(ListenerSpec listener) => SampleStack.LoadBalancer() with { Listeners = [listener] };

    private static ListenerSpec TerminatedTls() => SampleStack.Listener() with
    {
        Name = "https",
        Protocol = ListenerProtocol.TerminatedHttps,
        ProtocolPort = 443,
        DefaultTlsContainerRef = "secret://web",
    };

    private static L7RuleSpec Rule(L7RuleType type, L7RuleCompareType compare, string value, string? key = null) =>
        new() { Type = type, CompareType = compare, Value = value, Key = key };

    private static ListenerSpec WithPolicies() => SampleStack.Listener() with
    {
        L7Policies =
        [
            new L7PolicySpec
            {
                Action = L7PolicyAction.RedirectToPool,
                RedirectPool = "web",
                Rules =
                [
                    Rule(L7RuleType.HostName, L7RuleCompareType.EqualTo, "www.example.com"),
                    Rule(L7RuleType.Cookie, L7RuleCompareType.Contains, "it's \\ \"a\" #b", "lang!"),
                ],
            },
            FiftyRules(),
            new L7PolicySpec
            {
                Action = L7PolicyAction.RedirectPrefix,
                RedirectPrefix = "https://example.com",
                Position = 1,
                Rules = [Rule(L7RuleType.Header, L7RuleCompareType.Regex, "^(a|b)+ $", "X-Test")],
            },
            new L7PolicySpec
            {
                Action = L7PolicyAction.Reject,
                Rules =
                [
                    Rule(L7RuleType.FileType, L7RuleCompareType.EqualTo, "-m"),
                    Rule(L7RuleType.Path, L7RuleCompareType.EndsWith, "/ü"),
                ],
            },
            new L7PolicySpec { Action = L7PolicyAction.Reject, Rules = [] },
        ],
    };

    private static L7PolicySpec FiftyRules() => new()
    {
        Action = L7PolicyAction.RedirectToUrl,
        RedirectUrl = "https://example.com/%20?a=b&c='d'",
        RedirectHttpCode = 308,
        Rules =
        [
            .. Enumerable.Range(0, 50)
                .Select(_ => Rule(L7RuleType.Path, L7RuleCompareType.StartsWith, "/old") with { Invert = true }),
        ],
    };

    private static LoadBalancerSpec With(PoolSpec pool) => SampleStack.LoadBalancer() with { Pools = [pool] };

    private static HealthMonitorSpec Monitor(HealthMonitorType type) =>
        new() { Type = type, Delay = 5, Timeout = 4, MaxRetries = 2, MaxRetriesDown = 3 };
}
