using Kinx.LbInfra.Core.Specs;
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
                SampleStack.Member("2001:db8::36") with { AdminStateUp = false, MonitorAddress = "2001:db8::99", MonitorPort = 8080 },
            ],
        }),
        ["no monitor"] = With(SampleStack.Pool() with { HealthMonitor = null }),
        ["monitor of TCP"] = With(SampleStack.Pool() with { HealthMonitor = Monitor(HealthMonitorType.Tcp) }),
        ["monitor of TLS"] = With(SampleStack.Pool() with { HealthMonitor = Monitor(HealthMonitorType.TlsHello) }),
        ["monitor of HTTPS"] = With(SampleStack.Pool() with
        {
            HealthMonitor = Monitor(HealthMonitorType.Https) with { HttpMethod = "HEAD", UrlPath = "/a b#c", ExpectedCodes = "202,200,210-219" },
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
            Pools = [SampleStack.Pool() with { SessionPersistence = new SessionPersistenceSpec { Type = SessionPersistenceType.SourceIp } }],
        },
        ["odd names"] = SampleStack.LoadBalancer() with
        {
            Listeners = [SampleStack.Listener() with { Name = "ünï # 'x'", DefaultPool = "a b" }],
            Pools = [SampleStack.Pool() with { Name = "a b" }],
        },
        ["several VIPs"] = SampleStack.LoadBalancer() with
        {
            AdditionalVips = [new AdditionalVipSpec { IpAddress = "1.201.0.48" }, new AdditionalVipSpec { IpAddress = "2001:db8:1::47" }],
        },
        ["three nodes, down"] = SampleStack.LoadBalancer() with { Nodes = new NodesSpec { Count = 3 }, AdminStateUp = false },
    };

    private static LoadBalancerSpec With(PoolSpec pool) => SampleStack.LoadBalancer() with { Pools = [pool] };

    private static HealthMonitorSpec Monitor(HealthMonitorType type) =>
        new() { Type = type, Delay = 5, Timeout = 4, MaxRetries = 2, MaxRetriesDown = 3 };
}
