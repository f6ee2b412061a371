using Kinx.LbInfra.Core.Specs.LoadBalancers;
using Kinx.LbInfra.Core.Specs.Sites;

namespace Kinx.LbInfra.Core.Sizing;

/// <summary>
/// The memory that two HAProxy processes need at their connection limits: during a reload, the old process keeps running until its last
/// connection ends.
/// </summary>
internal static class ConnectionMemory
{
    // HAProxy's rule of thumb: two buffers of 16 KiB plus session data; TLS adds OpenSSL's state.
    private const int KibPerConnection = 34;
    private const int KibPerTlsConnection = 17;
    private const int ProcessMib = 64;
    private const int SystemMib = 384;
    private const int Processes = 2;
    private const int KibPerMib = 1024;

    /// <summary>The memory of one connection of a listener, in KiB.</summary>
    public static int Kib(ListenerSpec listener) => listener.EndsTls ? KibPerConnection + KibPerTlsConnection : KibPerConnection;

    /// <summary>The memory of one process beside its connections, in KiB: stick tables and the cache of TLS sessions, both full.</summary>
    public static long Beside(LoadBalancerSpec loadBalancer, SiteSpec site) =>
        StickTables.Kib(loadBalancer) + TlsCache.Kib(loadBalancer, site);

    /// <summary>The memory of the stick tables of all processes, in MiB.</summary>
    public static long OfTables(LoadBalancerSpec loadBalancer) => Processes * StickTables.Kib(loadBalancer) / KibPerMib;

    /// <summary>The memory that a node needs, in MiB.</summary>
    /// <param name="kib">Memory of all connections, tables and caches of one process, in KiB.</param>
    public static long Needed(long kib) => SystemMib + (Processes * (ProcessMib + (kib / KibPerMib)));

    /// <summary>The memory available to all connections, tables and caches of one process, in KiB.</summary>
    /// <param name="ram">Memory of the flavor, in MiB.</param>
    public static long Affordable(int ram) => Math.Max(0, ((ram - SystemMib) / Processes) - ProcessMib) * (long)KibPerMib;

    /// <summary>The memory of a load balancer's flavor in MiB; null if unknown.</summary>
    public static int? Ram(LoadBalancerSpec loadBalancer, SiteSpec site) =>
        site.Flavors.TryGetValue(loadBalancer.Flavor ?? site.Flavor, out var flavor) && flavor.Ram > 0 ? flavor.Ram : null;
}
