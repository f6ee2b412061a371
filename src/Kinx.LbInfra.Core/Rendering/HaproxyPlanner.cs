using Kinx.LbInfra.Core.Specs;

namespace Kinx.LbInfra.Core.Rendering;

/// <summary>Decides what HAProxy runs for a load balancer. What is administratively down is left out, members apart.</summary>
internal sealed class HaproxyPlanner
{
    private readonly LoadBalancerSpec _loadBalancer;
    private readonly BackendPlanner _backends;
    private readonly IReadOnlyList<ListenerSpec> _listeners;
    private readonly ConnectionLimits _limits;

    /// <param name="l3">The node's addresses on the L3 network, from which members are reached.</param>
    public HaproxyPlanner(SiteSpec site, LoadBalancerSpec loadBalancer, L3Plan l3)
    {
        _loadBalancer = loadBalancer;
        _backends = new BackendPlanner(l3);
        _listeners = [.. loadBalancer.Listeners.Where(listener => listener.AdminStateUp)];
        _limits = new ConnectionLimits(_listeners, _listeners.SelectMany(PoolsOf).Sum(pool => pool.Members.Count), site);
    }

    public HaproxyPlan Plan()
    {
        var used = _listeners.SelectMany(PoolsOf).DistinctBy(pool => pool.Name, StringComparer.Ordinal).ToList();
        return new HaproxyPlan(
            _limits.Total + TemplateModel.MonitorMaxConn,
            _limits.OpenFiles,
            used.Exists(pool => pool.HealthMonitor is { AdminStateUp: true, Type: HealthMonitorType.Ping }),
            [.. _listeners.Select(Frontend)],
            [.. used.Select(BackendPlanner.Table).OfType<TablePlan>()],
            [.. _listeners.SelectMany(listener =>
                PoolsOf(listener).Select(pool => _backends.Plan(listener, pool, Mode(listener), _limits.Of(listener))))]);
    }

    // The default pool and those of policies, each once, as far as they are up.
    private IReadOnlyList<PoolSpec> PoolsOf(ListenerSpec listener) =>
    [
        .. listener.L7Policies.Where(L7Planner.IsInForce).Select(policy => policy.RedirectPool).Prepend(listener.DefaultPool)
            .Select(PoolUp).OfType<PoolSpec>().DistinctBy(pool => pool.Name, StringComparer.Ordinal),
    ];

    private PoolSpec? PoolUp(string? name) => _loadBalancer.FindPool(name) is { AdminStateUp: true } pool ? pool : null;

    private FrontendPlan Frontend(ListenerSpec listener)
    {
        var http = Mode(listener) == "http";
        return new FrontendPlan(
            ProxyName.Of(listener.Name),
            Mode(listener),
            [.. _loadBalancer.VipAddresses.Select(vip => HostPort.Join(vip, listener.ProtocolPort))],
            TlsPlanner.Bind(listener),
            _limits.Of(listener),
            listener.TimeoutClientData,
            listener.TimeoutTcpInspect,
            PoolsOf(listener).Any(pool => pool.LbAlgorithm == LbAlgorithm.SourceIpPort),
            listener.AllowedCidrs,
            http && listener.Inserts("X-Forwarded-For"),
            http ? InsertedHeaders.Of(listener) : [],
            TlsPlanner.Hsts(listener),
            http ? L7Planner.Plan(listener, PoolUp) : [],
            listener.Protocol == ListenerProtocol.Prometheus,
            PoolUp(listener.DefaultPool) is { } pool ? ProxyName.Backend(pool.Name, listener.Name) : null);
    }

    // Octavia's HTTPS is passed through; only what ends here is HTTP to HAProxy.
    private static string Mode(ListenerSpec listener) =>
        listener.Protocol is ListenerProtocol.Https or ListenerProtocol.Tcp ? "tcp" : "http";
}
