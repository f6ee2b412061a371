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
    // The same as in the system that this project replaces.
    private const string TableSize = "200k";
    private const string TableExpire = "1d";

    private readonly ServerPlanner _servers = new(l3);

    public BackendPlan Plan(ListenerSpec listener, PoolSpec pool, ProxyMode mode, int maxConn) => new()
    {
        Name = ProxyName.Backend(pool.Name, listener.Name),
        Mode = mode,
        Balance = pool.LbAlgorithm,
        FullConn = maxConn,
        TimeoutConnect = listener.TimeoutMemberConnect,
        TimeoutServer = listener.TimeoutMemberData,
        ForwardedFor = mode == ProxyMode.Http && listener.Inserts("X-Forwarded-For"),
        Headers = mode == ProxyMode.Http ? InsertedHeaders.Of(listener) : [],
        Stick = Table(pool) is { } table ? new StickPlan { Table = table.Name, Cookie = pool.SessionPersistence!.CookieName } : null,
        InsertsCookie = pool.SessionPersistence?.Type == SessionPersistenceType.HttpCookie,
        Check = CheckPlanner.Plan(pool.HealthMonitor),
        SendProxy = SendProxy(listener, pool),
        Tls = TlsPlanner.Server(listener, pool, keys),
        ServerGroups = _servers.Plan(pool),
    };

    /// <summary>The stick table of a pool; null if it needs none.</summary>
    public static TablePlan? Table(PoolSpec pool) => pool.SessionPersistence?.Type switch
    {
        SessionPersistenceType.SourceIp => Table(pool, StickKey.Address),
        SessionPersistenceType.AppCookie => Table(pool, StickKey.Cookie),
        _ => null,
    };

    private static TablePlan Table(PoolSpec pool, StickKey key) => new()
    {
        Name = ProxyName.Table(pool.Name),
        Pool = pool.Name,
        Key = key,
        Size = TableSize,
        Expire = TableExpire,
    };

    private static ProxyProtocol SendProxy(ListenerSpec listener, PoolSpec pool) => pool.Protocol switch
    {
        PoolProtocol.Proxy => ProxyProtocol.V1,
        PoolProtocol.ProxyV2 when listener.Protocol == ListenerProtocol.TerminatedHttps => ProxyProtocol.V2WithClientName,
        PoolProtocol.ProxyV2 => ProxyProtocol.V2,
        _ => ProxyProtocol.None,
    };
}
