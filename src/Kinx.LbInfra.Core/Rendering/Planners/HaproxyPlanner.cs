using Kinx.LbInfra.Core.Addresses;
using Kinx.LbInfra.Core.Rendering.Plans;
using Kinx.LbInfra.Core.Rendering.Plans.Haproxy;
using Kinx.LbInfra.Core.Secrets;
using Kinx.LbInfra.Core.Sizing;
using Kinx.LbInfra.Core.Specs;
using Kinx.LbInfra.Core.Specs.LoadBalancers;
using Kinx.LbInfra.Core.Specs.Sites;
using Kinx.LbInfra.Core.Specs.Values;

namespace Kinx.LbInfra.Core.Rendering.Planners;

/// <summary>
/// Plans HAProxy's configuration for a load balancer, without objects that are administratively down, but with all members.
/// </summary>
internal sealed class HaproxyPlanner
{
    private const int MonitorPort = 1023;
    private const int MonitorMaxConn = 64;

    // HAProxy 2.6 takes no more.
    private const int MostThreads = 64;

    private readonly SiteSpec _site;
    private readonly LoadBalancerSpec _loadBalancer;
    private readonly InForce _inForce;
    private readonly FrontendPlanner _frontends;
    private readonly BackendPlanner _backends;
    private readonly ConnectionLimits _limits;

    /// <param name="l3">The node's addresses on the L3 network, from which members are reached.</param>
    public HaproxyPlanner(LoadedStack stack, LoadBalancerSpec loadBalancer, L3Plan l3, KeyFingerprints keys)
    {
        (_site, _loadBalancer) = (stack.Site, loadBalancer);
        _inForce = new InForce(loadBalancer);
        _limits = ConnectionLimits.For(loadBalancer, stack.Site);
        _frontends = new FrontendPlanner(stack, loadBalancer, _inForce, _limits, keys);
        _backends = new BackendPlanner(l3, keys);
    }

    public HaproxyPlan Plan()
    {
        var used = _inForce.Pools;
        var pinged = used.Where(pool => pool.HealthMonitor is { AdminStateUp: true, Type: HealthMonitorType.Ping }).ToList();
        return new HaproxyPlan
        {
            MaxConn = _limits.Total + MonitorMaxConn,
            HardStopAfter = _site.HardStopAfter,
            MonitorPort = MonitorPort,
            MonitorMaxConn = MonitorMaxConn,
            OpenFiles = _limits.OpenFiles,
            Memory = _limits.Memory,
            Threads = Math.Min(_site.FlavorOf(_loadBalancer).Vcpus, MostThreads),
            TlsCacheBlocks = TlsCache.Blocks(_loadBalancer, _site),
            ExternalChecks = pinged.Count > 0,
            PingedOnSubnets = OnSubnets(pinged),
            Frontends = [.. _inForce.Listeners.Select(_frontends.Plan)],
            Tables = [.. used.SelectMany(StickPlanner.Tables)],
            Backends = [.. Checks(), .. _inForce.Listeners.SelectMany(Backends)],
        };
    }

    private static IReadOnlyList<HostAddress> OnSubnets(IEnumerable<PoolSpec> pools) =>
    [
        .. pools.SelectMany(pool => pool.Members).Where(member => member.SubnetId is not null)
            .Select(member => member.Address).Distinct(),
    ];

    // One for each pool, whichever of its listeners needs it.
    private IEnumerable<BackendPlan> Checks() =>
        from listener in _inForce.Listeners
        from pool in _inForce.PoolsOf(listener)
        where BackendPlanner.NeedsLongerConnects(listener, pool)
        group listener by pool.Name into users
        select _backends.Checks(users.First(), _inForce.Pool(users.Key)!, FrontendPlanner.Mode(users.First()));

    private IEnumerable<BackendPlan> Backends(ListenerSpec listener) =>
        _inForce.PoolsOf(listener).Select(pool => _backends.Plan(listener, pool, FrontendPlanner.Mode(listener), _limits.Of(listener)));
}
