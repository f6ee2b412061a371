using Kinx.LbInfra.Core.Diagnostics;
using Kinx.LbInfra.Core.Specs;
using Kinx.LbInfra.Core.Specs.Fields;
using Kinx.LbInfra.Core.Specs.LoadBalancers;
using Kinx.LbInfra.Core.Specs.Values;
using Kinx.LbInfra.Core.Text;

namespace Kinx.LbInfra.Core.Validation.Pools;

/// <summary>Only HTTP monitors have HTTP fields, and only HTTP 1.1 has a Host header.</summary>
internal sealed class MonitorFieldsRule : IStackRule
{
    public IEnumerable<Diagnostic> Check(LoadedStack stack) =>
        from loadBalancer in stack.Stack.LoadBalancers
        from monitor in loadBalancer.Pools.Select(pool => pool.HealthMonitor).OfType<HealthMonitorSpec>()
        from diagnostic in Check(monitor)
        select diagnostic;

    private static IEnumerable<Diagnostic> Check(HealthMonitorSpec monitor)
    {
        if (!monitor.IsHttp)
        {
            foreach (var path in HttpFields(monitor))
            {
                yield return SpecDiagnostics.MonitorFieldMeaningless(path, EnumNames.Of(monitor.Type));
            }
        }
        else if (monitor is { DomainName: not null, HttpVersion: not 1.1 })
        {
            yield return SpecDiagnostics.DomainNameNeedsVersion(monitor.At(it => it.DomainName));
        }
    }

    private static IEnumerable<YamlPath> HttpFields(HealthMonitorSpec monitor)
    {
        if (monitor.HttpMethod is not null) yield return monitor.At(it => it.HttpMethod);
        if (monitor.UrlPath is not null) yield return monitor.At(it => it.UrlPath);
        if (monitor.ExpectedCodes is not null) yield return monitor.At(it => it.ExpectedCodes);
        if (monitor.HttpVersion is not null) yield return monitor.At(it => it.HttpVersion);
        // The handshake of TLS-HELLO has a server name.
        if (monitor.DomainName is not null && monitor.Type != HealthMonitorType.TlsHello) yield return monitor.At(it => it.DomainName);
    }
}
