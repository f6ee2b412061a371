using Kinx.LbInfra.Core.Specs.LoadBalancers;
using Kinx.LbInfra.Core.Specs.Values;

namespace Kinx.LbInfra.ConformanceTests.Traffic;

/// <summary>Monitors that need one probe a second to decide.</summary>
internal static class Monitors
{
    public static HealthMonitorSpec Http { get; } = new()
    {
        Type = HealthMonitorType.Http,
        Delay = 1,
        Timeout = 1,
        MaxRetries = 1,
        MaxRetriesDown = 1,
    };
}
