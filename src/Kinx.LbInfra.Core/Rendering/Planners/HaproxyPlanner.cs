using Kinx.LbInfra.Core.Addresses;
using Kinx.LbInfra.Core.Rendering.Names;
using Kinx.LbInfra.Core.Rendering.Plans;
using Kinx.LbInfra.Core.Rendering.Plans.Haproxy;
using Kinx.LbInfra.Core.Secrets;
using Kinx.LbInfra.Core.Sizing;
using Kinx.LbInfra.Core.Specs.LoadBalancers;
using Kinx.LbInfra.Core.Specs.Sites;
using Kinx.LbInfra.Core.Specs.Values;

namespace Kinx.LbInfra.Core.Rendering.Planners;

/// <summary>
/// Plans HAProxy's configuration for a load balancer, without objects that are administratively down, but with all members.
/// </summary>
internal sealed class HaproxyPlanner
{
    private const int HardStopAfter = 1800;
    private const int MonitorPort = 1023;
    private const int MonitorMaxConn = 64;

    private readonly LoadBalancerSpec _loadBalancer;
    private readonly InForce _inForce;
    private readonly KeyFingerprints _keys;
    private readonly BackendPlanner _backends;
    private readonly ConnectionLimits _limits;

    /// <param name="l3">The node's addresses on the L3 network, from which members are reached.</param>
    public HaproxyPlanner(SiteSpec site, LoadBalancerSpec loadBalancer, L3Plan l3, KeyFingerprints keys)
    {
        (_loadBalancer, _keys) = (loadBalancer, keys);
        _inForce = new InForce(loadBalancer);
        _backends = new BackendPlanner(l3, keys);
        _limits = ConnectionLimits.For(loadBalancer, site);
    }

    public HaproxyPlan Plan()
    {
        var used = _inForce.Pools;
        var pinged = used.Where(pool => pool.HealthMonitor is { AdminStateUp: true, Type: HealthMonitorType.Ping }).ToList();
        return new HaproxyPlan
        {
            MaxConn = _limits.Total + MonitorMaxConn,
            HardStopAfter = HardStopAfter,
            MonitorPort = MonitorPort,
            MonitorMaxConn = MonitorMaxConn,
            OpenFiles = _limits.OpenFiles,
            Memory = _limits.Memory,
            ExternalChecks = pinged.Count > 0,
            PingedOnSubnets = OnSubnets(pinged),
            Frontends = [.. _inForce.Listeners.Select(Frontend)],
            Tables = [.. used.Select(BackendPlanner.Table).OfType<TablePlan>()],
            Backends = [.. _inForce.Listeners.SelectMany(Backends)],
        };
    }

    private static IReadOnlyList<HostAddress> OnSubnets(IEnumerable<PoolSpec> pools) =>
    [
        .. pools.SelectMany(pool => pool.Members).Where(member => member.SubnetId is not null)
            .Select(member => member.Address).Distinct(),
    ];

    private IEnumerable<BackendPlan> Backends(ListenerSpec listener) =>
        _inForce.PoolsOf(listener).Select(pool => _backends.Plan(listener, pool, Mode(listener), _limits.Of(listener)));

    private FrontendPlan Frontend(ListenerSpec listener) => new()
    {
        Name = ProxyName.Of(listener.Name),
        Mode = Mode(listener),
        Binds = [.. _loadBalancer.VipAddresses.Select(vip => vip.WithPort(listener.ProtocolPort))],
        Tls = TlsPlanner.Bind(listener, _keys),
        MaxConn = _limits.Of(listener),
        TimeoutClient = listener.TimeoutClientData,
        InspectDelay = listener.TimeoutTcpInspect > 0 ? listener.TimeoutTcpInspect : null,
        KeepsSourcePort = _inForce.PoolsOf(listener).Any(pool => pool.LbAlgorithm == LbAlgorithm.SourceIpPort),
        AllowedCidrs = listener.AllowedCidrs,
        Hsts = TlsPlanner.Hsts(listener),
        Policies = Mode(listener) == ProxyMode.Http ? L7Planner.Plan(listener, _inForce.Pool) : [],
        Metrics = listener.Protocol == ListenerProtocol.Prometheus,
        DefaultBackend = _inForce.Pool(listener.DefaultPool) is { } pool ? ProxyName.Backend(pool.Name, listener.Name) : null,
    };

    // Octavia's HTTPS means TLS that is passed through; HAProxy sees HTTP only where it terminates TLS.
    private static ProxyMode Mode(ListenerSpec listener) =>
        listener.Protocol is ListenerProtocol.Https or ListenerProtocol.Tcp ? ProxyMode.Tcp : ProxyMode.Http;
}
