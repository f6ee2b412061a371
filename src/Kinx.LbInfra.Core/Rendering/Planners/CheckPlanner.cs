using Kinx.LbInfra.Core.Rendering.Plans.Haproxy;
using Kinx.LbInfra.Core.Specs.LoadBalancers;
using Kinx.LbInfra.Core.Specs.Values;

namespace Kinx.LbInfra.Core.Rendering.Planners;

/// <summary>Plans how the members of a pool are checked.</summary>
internal static class CheckPlanner
{
    /// <summary>The check; null if there is no monitor or it is administratively down.</summary>
    public static CheckPlan? Plan(PoolSpec pool, ProxyMode mode)
    {
        if (pool.HealthMonitor is not { AdminStateUp: true } monitor) return null;
        return new CheckPlan
        {
            Timeout = monitor.Timeout,
            Interval = monitor.Delay,
            Fall = monitor.MaxRetriesDown,
            Rise = monitor.MaxRetries,
            Tls = monitor.Type is HealthMonitorType.Https or HealthMonitorType.TlsHello,
            ServerName = UsesTls(pool, monitor) ? monitor.DomainName : null,
            Alpn = monitor.IsHttp && UsesTls(pool, monitor) ? TlsPlanner.Alpn(pool, mode) : [],
            Ping = monitor.Type is HealthMonitorType.Ping,
            Request = monitor.IsHttp ? Request(monitor, TlsPlanner.Alpn(pool, mode)) : null,
        };
    }

    // HAProxy checks over TLS where the traffic uses it, whatever the type of the monitor.
    private static bool UsesTls(PoolSpec pool, HealthMonitorSpec monitor) =>
        monitor.Type is HealthMonitorType.Https or HealthMonitorType.TlsHello || pool.TlsEnabled;

    // HTTP 1.1 and 2 need a host (RFC 9112 section 3.2, RFC 9113 section 8.3.1).
    private static HttpCheckPlan Request(HealthMonitorSpec monitor, IReadOnlyList<AlpnProtocol> alpn) => new()
    {
        Method = monitor.HttpMethod ?? HealthMonitorSpec.DefaultHttpMethod,
        Path = monitor.UrlPath ?? HealthMonitorSpec.DefaultUrlPath,
        Version = monitor.HttpVersion is 1.1 ? HttpCheckVersion.Http11 : HttpCheckVersion.Http10,
        Host = monitor.DomainName,
        HasHost = monitor.HttpVersion is 1.1 || alpn.Contains(AlpnProtocol.Http2),
        Status = StatusCodeList.Sorted(monitor.ExpectedCodes ?? HealthMonitorSpec.DefaultExpectedCodes),
    };
}
