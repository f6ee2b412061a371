using Kinx.LbInfra.Core.Rendering.Names;
using Kinx.LbInfra.Core.Rendering.Plans;
using Kinx.LbInfra.Core.Rendering.Plans.Haproxy;
using Kinx.LbInfra.Core.Secrets;
using Kinx.LbInfra.Core.Specs.LoadBalancers;
using Kinx.LbInfra.Core.Specs.Values;

namespace Kinx.LbInfra.Core.Rendering.Planners;

/// <summary>Plans the backend of a pool for a listener.</summary>
internal sealed class BackendPlanner(L3Plan l3, KeyFingerprints keys)
{
    private const int MillisecondsPerSecond = 1000;

    private readonly ServerPlanner _servers = new(l3);

    public BackendPlan Plan(ListenerSpec listener, PoolSpec pool, ProxyMode mode, int maxConn)
    {
        var name = ProxyName.Backend(pool.Name, listener.Name);
        var cookie = StickPlanner.Cookie(listener, pool);
        var tracks = NeedsLongerConnects(listener, pool);
        return new BackendPlan
        {
            Name = name,
            Mode = mode,
            Balance = pool.LbAlgorithm,
            FullConn = maxConn,
            TimeoutConnect = listener.TimeoutMemberConnect,
            TimeoutServer = listener.TimeoutMemberData,
            ForwardedFor = mode == ProxyMode.Http && listener.Inserts("X-Forwarded-For"),
            Headers = mode == ProxyMode.Http ? InsertedHeaders.Of(listener) : [],
            Sticks = StickPlanner.Sticks(pool),
            Cookie = cookie,
            Primaries = StickPlanner.Primaries(name, pool, cookie),
            Check = tracks ? null : CheckPlanner.Plan(pool, mode),
            Tracks = tracks ? ProxyName.Checks(pool.Name) : null,
            SendProxy = SendProxy(listener, pool),
            Tls = TlsPlanner.Server(listener, pool, mode, keys),
            ServerGroups = _servers.Plan(pool),
        };
    }

    /// <summary>The backend that only checks the members of a pool, for the listeners that cannot.</summary>
    public BackendPlan Checks(ListenerSpec listener, PoolSpec pool, ProxyMode mode)
    {
        return Plan(listener, pool, mode, maxConn: 1) with
        {
            Name = ProxyName.Checks(pool.Name),
            TimeoutConnect = pool.HealthMonitor!.Timeout * MillisecondsPerSecond,
            ForwardedFor = false,
            Headers = [],
            Sticks = [],
            Cookie = null,
            Primaries = [],
            Check = CheckPlanner.Plan(pool, mode),
            Tracks = null,
        };
    }

    /// <summary>
    /// True if a probe may take longer to connect than traffic. HAProxy gives both the same time, so the members are then checked in a
    /// backend of its own.
    /// </summary>
    public static bool NeedsLongerConnects(ListenerSpec listener, PoolSpec pool) =>
        pool.HealthMonitor is { AdminStateUp: true } monitor
        && Math.Min(monitor.Timeout, monitor.Delay) * (long)MillisecondsPerSecond > listener.TimeoutMemberConnect;

    private static ProxyProtocol SendProxy(ListenerSpec listener, PoolSpec pool) => pool.Protocol switch
    {
        PoolProtocol.Proxy => ProxyProtocol.V1,
        PoolProtocol.ProxyV2 when listener.Protocol == ListenerProtocol.TerminatedHttps => ProxyProtocol.V2WithClientName,
        PoolProtocol.ProxyV2 => ProxyProtocol.V2,
        _ => ProxyProtocol.None,
    };
}
