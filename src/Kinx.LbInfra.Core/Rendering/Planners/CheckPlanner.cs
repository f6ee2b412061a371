using Kinx.LbInfra.Core.Rendering.Plans.Haproxy;
using Kinx.LbInfra.Core.Specs.LoadBalancers;
using Kinx.LbInfra.Core.Specs.Values;

namespace Kinx.LbInfra.Core.Rendering.Planners;

/// <summary>Plans how the members of a pool are checked.</summary>
internal static class CheckPlanner
{
    /// <summary>The check; null if there is no monitor or it is administratively down.</summary>
    public static CheckPlan? Plan(HealthMonitorSpec? monitor)
    {
        if (monitor is not { AdminStateUp: true }) return null;
        return new CheckPlan
        {
            Timeout = monitor.Timeout,
            Interval = monitor.Delay,
            Fall = monitor.MaxRetriesDown,
            Rise = monitor.MaxRetries,
            Tls = monitor.Type is HealthMonitorType.Https or HealthMonitorType.TlsHello,
            Ping = monitor.Type is HealthMonitorType.Ping,
            Request = monitor.Type is HealthMonitorType.Http or HealthMonitorType.Https ? Request(monitor) : null,
        };
    }

    private static HttpCheckPlan Request(HealthMonitorSpec monitor) => new()
    {
        Method = monitor.HttpMethod ?? HealthMonitorSpec.DefaultHttpMethod,
        Path = monitor.UrlPath ?? HealthMonitorSpec.DefaultUrlPath,
        Version = monitor.HttpVersion is 1.1 ? HttpCheckVersion.Http11 : HttpCheckVersion.Http10,
        Host = monitor.DomainName,
        Status = StatusCodeList.Sorted(monitor.ExpectedCodes ?? HealthMonitorSpec.DefaultExpectedCodes),
    };
}
