using Kinx.LbInfra.Core.Diagnostics;
using Kinx.LbInfra.Core.Loading;
using Kinx.LbInfra.Core.Specs;

namespace Kinx.LbInfra.Core.Validation;

/// <summary>What the language knows and no template renders is an error: to leave it out silently would be unsafe.</summary>
public sealed class NotYetRule : IStackRule
{
    public IEnumerable<Diagnostic> Check(LoadedStack stack)
    {
        var inStack = stack.Stack.LoadBalancers.SelectMany(LoadBalancer).Select(f => SpecDiagnostics.NotYet(f.Path, f.What));
        var inSite = Site(stack.Site).Select(f => SpecDiagnostics.NotYet(f.Path, f.What) with { InSite = true });
        return inStack.Concat(inSite);
    }

    // The ports of member subnets are not made yet, and IPv6 needs a node address that only the stack can choose.
    private static IEnumerable<Feature> LoadBalancer(LoadBalancerSpec loadBalancer)
    {
        foreach (var vip in Vip.Of(loadBalancer).Where(vip => AddressKind.Family(vip.Address) == "IPv6"))
            yield return new Feature(vip.Path, "an IPv6 VIP");
        foreach (var member in loadBalancer.Pools.SelectMany(pool => pool.Members).Where(member => member.SubnetId is not null))
            yield return new Feature(member.Path.Key("subnet_id"), "\"subnet_id\"");
        foreach (var listener in loadBalancer.Listeners.Where(EndsTlsForMetrics))
            yield return new Feature(listener.Path.Key("protocol"), "a PROMETHEUS listener with TLS");
    }

    private static bool EndsTlsForMetrics(ListenerSpec listener) =>
        listener is { Protocol: ListenerProtocol.Prometheus } && TlsFields.Of(listener).Any();

    private static IEnumerable<Feature> Site(SiteSpec site)
    {
        if (site.BootVolume is not null) yield return new Feature(site.BootVolume.Path, "booting from a volume");
        if (site.Alarm is not null) yield return new Feature(site.Alarm.Path, "\"alarm\"");
        if (site.HealthReport is not null) yield return new Feature(site.HealthReport.Path, "\"health_report\"");
        if (site.Syslog is not null) yield return new Feature(site.Syslog.Path, "\"syslog\"");
        if (site.Management.Bastion is not null) yield return new Feature(site.Management.Bastion.Path, "a bastion");
        if (site.Bgp.Daemon == BgpDaemon.Quagga) yield return new Feature(site.Bgp.Path.Key("daemon"), "daemon \"quagga\"");
    }

    private sealed record Feature(YamlPath Path, string What);
}
