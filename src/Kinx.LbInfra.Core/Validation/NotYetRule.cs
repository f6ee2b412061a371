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

    private static IEnumerable<Feature> LoadBalancer(LoadBalancerSpec loadBalancer)
    {
        if (loadBalancer.Nodes.Addresses.Count > 0)
            yield return new Feature(loadBalancer.Nodes.Path.Key("addresses"), "choosing node addresses");
        foreach (var vip in Vip.Of(loadBalancer).Where(vip => AddressKind.Family(vip.Address) == "IPv6"))
            yield return new Feature(vip.Path, "an IPv6 VIP");
        foreach (var feature in loadBalancer.Listeners.SelectMany(Listener).Concat(loadBalancer.Pools.SelectMany(Pool)))
            yield return feature;
    }

    private static IEnumerable<Feature> Listener(ListenerSpec listener)
    {
        var path = listener.Path;
        if (listener.Protocol is ListenerProtocol.TerminatedHttps or ListenerProtocol.Prometheus)
            yield return new Feature(path.Key("protocol"), $"protocol {EnumNames.Of(listener.Protocol)}");
        if (listener.L7Policies.Count > 0)
            yield return new Feature(path.Key("l7policies"), "\"l7policies\"");
        if (listener.InsertHeaders.Count > 0)
            yield return new Feature(path.Key("insert_headers"), "\"insert_headers\"");
        if (listener.TimeoutTcpInspect > 0)
            yield return new Feature(path.Key("timeout_tcp_inspect"), "\"timeout_tcp_inspect\"");
        foreach (var key in TlsFields(listener))
            yield return new Feature(path.Key(key), $"\"{key}\"");
    }

    private static IEnumerable<string> TlsFields(ListenerSpec listener)
    {
        if (listener.DefaultTlsContainerRef is not null) yield return "default_tls_container_ref";
        if (listener.SniContainerRefs.Count > 0) yield return "sni_container_refs";
        if (listener.ClientAuthentication != ClientAuthentication.None) yield return "client_authentication";
        if (listener.ClientCaTlsContainerRef is not null) yield return "client_ca_tls_container_ref";
        if (listener.ClientCrlContainerRef is not null) yield return "client_crl_container_ref";
        if (listener.TlsCiphers is not null) yield return "tls_ciphers";
        if (listener.HstsMaxAge is not null) yield return "hsts_max_age";
    }

    private static IEnumerable<Feature> Pool(PoolSpec pool)
    {
        if (pool.Protocol is PoolProtocol.Proxy or PoolProtocol.ProxyV2)
            yield return new Feature(pool.Path.Key("protocol"), $"pool protocol {EnumNames.Of(pool.Protocol)}");
        if (pool.TlsEnabled)
            yield return new Feature(pool.Path.Key("tls_enabled"), "\"tls_enabled\"");
        if (pool.HealthMonitor is { Type: HealthMonitorType.Ping } ping)
            yield return new Feature(ping.Path.Key("type"), "a PING monitor");
        if (pool.HealthMonitor is { HttpVersion: not null } monitor)
            yield return new Feature(monitor.Path.Key("http_version"), "\"http_version\"");
        foreach (var member in pool.Members.Where(member => member.SubnetId is not null))
            yield return new Feature(member.Path.Key("subnet_id"), "\"subnet_id\"");
    }

    private static IEnumerable<Feature> Site(SiteSpec site)
    {
        if (site.BootVolume is not null) yield return new Feature(site.BootVolume.Path, "booting from a volume");
        if (site.Alarm is not null) yield return new Feature(site.Alarm.Path, "\"alarm\"");
        if (site.HealthReport is not null) yield return new Feature(site.HealthReport.Path, "\"health_report\"");
        if (site.Syslog is not null) yield return new Feature(site.Syslog.Path, "\"syslog\"");
        if (site.Management.Bastion is not null) yield return new Feature(site.Management.Bastion.Path, "a bastion");
        if (site.Bgp.Daemon == BgpDaemon.Quagga) yield return new Feature(site.Bgp.Path.Key("daemon"), "daemon \"quagga\"");
        if (site.L3.CidrV6 is not null) yield return new Feature(site.L3.Path.Key("cidr_v6"), "an IPv6 L3 network");
        if (site.Quotas != new QuotaSpec { Path = site.Quotas.Path }) yield return new Feature(site.Quotas.Path, "\"quotas\"");
    }

    private sealed record Feature(YamlPath Path, string What);
}
