using System.Globalization;
using Kinx.LbInfra.Core.Addresses;
using Kinx.LbInfra.Core.Rendering.Names;
using Kinx.LbInfra.Core.Rendering.Plans;
using Kinx.LbInfra.Core.Secrets;
using Kinx.LbInfra.Core.Specs.LoadBalancers;
using Kinx.LbInfra.Core.Specs.Values;

namespace Kinx.LbInfra.Core.Rendering.Planners;

/// <summary>Decides what a pool is to a listener.</summary>
internal sealed class BackendPlanner(L3Plan l3, KeyFingerprints keys)
{
    // Those of the system that this one replaces.
    private const string TableSize = "200k";
    private const string TableExpire = "1d";

    public BackendPlan Plan(ListenerSpec listener, PoolSpec pool, string mode, int maxConn) => new(
        ProxyName.Backend(pool.Name, listener.Name),
        mode,
        Balance(pool.LbAlgorithm),
        maxConn,
        listener.TimeoutMemberConnect,
        listener.TimeoutMemberData,
        mode == "http" && listener.Inserts("X-Forwarded-For"),
        mode == "http" ? InsertedHeaders.Of(listener) : [],
        Table(pool) is { } table ? new StickPlan(table.Name, pool.SessionPersistence!.CookieName) : null,
        pool.SessionPersistence?.Type == SessionPersistenceType.HttpCookie,
        Check(pool.HealthMonitor),
        SendProxy(listener, pool),
        TlsPlanner.Server(listener, pool, keys),
        [.. pool.Members.Select(member => Server(member, pool))]);

    /// <summary>The stick table of a pool, if it needs one. <c>ipv6</c> holds both families.</summary>
    public static TablePlan? Table(PoolSpec pool) => pool.SessionPersistence?.Type switch
    {
        SessionPersistenceType.SourceIp => new TablePlan(ProxyName.Table(pool.Name), pool.Name, "ipv6", TableSize, TableExpire),
        SessionPersistenceType.AppCookie => new TablePlan(ProxyName.Table(pool.Name), pool.Name, "string len 64", TableSize, TableExpire),
        _ => null,
    };

    private static string Balance(LbAlgorithm algorithm) => algorithm switch
    {
        LbAlgorithm.RoundRobin => "roundrobin",
        LbAlgorithm.LeastConnections => "leastconn",
        LbAlgorithm.SourceIp => "source",
        LbAlgorithm.SourceIpPort => "hash src,concat(:,sess.source_port)",
        _ => throw new ArgumentOutOfRangeException(nameof(algorithm), algorithm, null),
    };

    private static string? SendProxy(ListenerSpec listener, PoolSpec pool) => pool.Protocol switch
    {
        PoolProtocol.Proxy => "send-proxy",
        PoolProtocol.ProxyV2 => listener.Protocol == ListenerProtocol.TerminatedHttps ? "send-proxy-v2-ssl-cn" : "send-proxy-v2",
        _ => null,
    };

    private static CheckPlan? Check(HealthMonitorSpec? monitor) => monitor is not { AdminStateUp: true }
        ? null
        : new CheckPlan(
            monitor.Timeout,
            monitor.Delay,
            monitor.MaxRetriesDown,
            monitor.MaxRetries,
            monitor.Type is HealthMonitorType.Https or HealthMonitorType.TlsHello,
            monitor.Type is HealthMonitorType.Ping,
            monitor.Type is HealthMonitorType.Http or HealthMonitorType.Https ? Request(monitor) : null);

    private static HttpCheckPlan Request(HealthMonitorSpec monitor) => new(
        monitor.HttpMethod ?? HealthMonitorSpec.DefaultHttpMethod,
        monitor.UrlPath ?? HealthMonitorSpec.DefaultUrlPath,
        monitor.HttpVersion is 1.1 ? "HTTP/1.1" : "HTTP/1.0",
        monitor.DomainName,
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
            Source(member),
            member.Backup,
            member.AdminStateUp,
            member.MonitorAddress is { } address ? HostPort.Bracketed(address) : null,
            member.MonitorPort);
    }

    // What leaves from the L3 address goes by the L3 switches; a member with a subnet is reached over the node's port there.
    private string? Source(MemberSpec member) =>
        member.SubnetId is not null ? null
        : !HostPort.IsV6(member.Address) ? l3.Address
        : l3.AddressV6 is { } address ? HostPort.Bracketed(address) : null;
}
