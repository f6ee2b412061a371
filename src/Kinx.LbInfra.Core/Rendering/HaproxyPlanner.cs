using System.Globalization;
using Kinx.LbInfra.Core.Specs;

namespace Kinx.LbInfra.Core.Rendering;

/// <summary>Decides what HAProxy runs for a load balancer. What is administratively down is left out, members apart.</summary>
internal sealed class HaproxyPlanner
{
    private readonly LoadBalancerSpec _loadBalancer;
    private readonly string _l3Address;
    private readonly IReadOnlyList<ListenerSpec> _listeners;
    private readonly IReadOnlyDictionary<string, PoolSpec> _pools;
    private readonly ConnectionLimits _limits;

    /// <param name="l3Address">The node's IPv4 address on the L3 network, from which members are reached.</param>
    public HaproxyPlanner(SiteSpec site, LoadBalancerSpec loadBalancer, string l3Address)
    {
        _loadBalancer = loadBalancer;
        _l3Address = l3Address;
        _listeners = [.. loadBalancer.Listeners.Where(listener => listener.AdminStateUp)];
        _pools = loadBalancer.Pools.Where(pool => pool.AdminStateUp).ToDictionary(pool => pool.Name, StringComparer.Ordinal);
        var servers = _listeners.Sum(listener => PoolOf(listener)?.Members.Count ?? 0);
        _limits = new ConnectionLimits(_listeners, servers, site);
    }

    public HaproxyPlan Plan() => new(
        _limits.Total + TemplateModel.MonitorMaxConn,
        _limits.OpenFiles,
        [.. _listeners.Select(Frontend)],
        [.. UsedPools().Select(Table).OfType<TablePlan>()],
        [.. _listeners.Where(listener => PoolOf(listener) is not null).Select(listener => Backend(listener, PoolOf(listener)!))]);

    private PoolSpec? PoolOf(ListenerSpec listener) =>
        listener.DefaultPool is { } name ? _pools.GetValueOrDefault(name) : null;

    private IEnumerable<PoolSpec> UsedPools() => _listeners.Select(PoolOf).OfType<PoolSpec>().Distinct();

    private FrontendPlan Frontend(ListenerSpec listener) => new(
        ProxyName.Of(listener.Name),
        Mode(listener),
        [.. _loadBalancer.VipAddresses.Select(vip => HostPort.Join(vip, listener.ProtocolPort))],
        _limits.Of(listener),
        listener.TimeoutClientData,
        PoolOf(listener)?.LbAlgorithm == LbAlgorithm.SourceIpPort,
        PoolOf(listener) is { } pool ? ProxyName.Backend(pool.Name, listener.Name) : null);

    private BackendPlan Backend(ListenerSpec listener, PoolSpec pool) => new(
        ProxyName.Backend(pool.Name, listener.Name),
        Mode(listener),
        Balance(pool.LbAlgorithm),
        _limits.Of(listener),
        listener.TimeoutMemberConnect,
        listener.TimeoutMemberData,
        Table(pool) is { } table ? new StickPlan(table.Name, pool.SessionPersistence!.CookieName) : null,
        pool.SessionPersistence?.Type == SessionPersistenceType.HttpCookie,
        Check(pool.HealthMonitor),
        [.. pool.Members.Select(member => Server(member, pool))]);

    // Octavia's HTTPS is passed through; only what is terminated here is HTTP to HAProxy.
    private static string Mode(ListenerSpec listener) =>
        listener.Protocol is ListenerProtocol.Https or ListenerProtocol.Tcp ? "tcp" : "http";

    private static string Balance(LbAlgorithm algorithm) => algorithm switch
    {
        LbAlgorithm.RoundRobin => "roundrobin",
        LbAlgorithm.LeastConnections => "leastconn",
        LbAlgorithm.SourceIp => "source",
        LbAlgorithm.SourceIpPort => "hash src,concat(:,sess.source_port)",
        _ => throw new ArgumentOutOfRangeException(nameof(algorithm), algorithm, null),
    };

    // "ipv6" holds both families. Size and time are those of the system that this one replaces.
    private static TablePlan? Table(PoolSpec pool) => pool.SessionPersistence?.Type switch
    {
        SessionPersistenceType.SourceIp => new TablePlan(ProxyName.Of(pool.Name), pool.Name, "ipv6", "200k", "1d"),
        SessionPersistenceType.AppCookie => new TablePlan(ProxyName.Of(pool.Name), pool.Name, "string len 64", "200k", "1d"),
        _ => null,
    };

    private static CheckPlan? Check(HealthMonitorSpec? monitor)
    {
        if (monitor is not { AdminStateUp: true }) return null;
        var http = monitor.Type is HealthMonitorType.Http or HealthMonitorType.Https;
        return new CheckPlan(
            monitor.Timeout,
            monitor.Delay,
            monitor.MaxRetriesDown,
            monitor.MaxRetries,
            monitor.Type is HealthMonitorType.Https or HealthMonitorType.TlsHello,
            http ? Request(monitor) : null);
    }

    private static HttpCheckPlan Request(HealthMonitorSpec monitor) => new(
        monitor.HttpMethod ?? HealthMonitorSpec.DefaultHttpMethod,
        monitor.UrlPath ?? HealthMonitorSpec.DefaultUrlPath,
        ExpectedCodes.Sorted(monitor.ExpectedCodes ?? HealthMonitorSpec.DefaultExpectedCodes));

    private ServerPlan Server(MemberSpec member, PoolSpec pool)
    {
        // From what it is, not from its place in a list: a name outlives every edit of its neighbours.
        var name = string.Create(CultureInfo.InvariantCulture, $"{HostPort.Address(member.Address)}:{member.ProtocolPort}");
        return new ServerPlan(
            name,
            HostPort.Join(member.Address, member.ProtocolPort),
            member.Weight,
            pool.SessionPersistence?.Type == SessionPersistenceType.HttpCookie ? CookieValue.Of(name) : null,
            HostPort.IsV6(member.Address) ? null : _l3Address,
            member.Backup,
            member.AdminStateUp,
            member.MonitorAddress is { } address ? HostPort.Bracketed(address) : null,
            member.MonitorPort);
    }
}
