using Kinx.LbInfra.Core.Specs.LoadBalancers;
using Kinx.LbInfra.Core.Specs.Sites;

namespace Kinx.LbInfra.Core.Sizing;

/// <summary>
/// The memory of a node that two HAProxy processes need at their connection limits: during a reload the old one lives until its last
/// connection ends.
/// </summary>
internal static class ConnectionMemory
{
    // HAProxy's own rule of thumb: two buffers of 16 KiB and the session's records; TLS adds OpenSSL's state.
    private const int KibPerConnection = 34;
    private const int KibPerTlsConnection = 17;
    private const int ProcessMib = 64;
    private const int SystemMib = 384;
    private const int Processes = 2;
    private const int KibPerMib = 1024;

    /// <summary>What one connection of a listener takes.</summary>
    public static int Kib(ListenerSpec listener) => listener.EndsTls ? KibPerConnection + KibPerTlsConnection : KibPerConnection;

    /// <summary>What a node needs in MiB.</summary>
    /// <param name="kib">All connections of one process.</param>
    public static long Needed(long kib) => SystemMib + (Processes * (ProcessMib + (kib / KibPerMib)));

    /// <summary>The KiB that all connections of one process may take.</summary>
    /// <param name="ram">Of the flavor, in MiB.</param>
    public static long Affordable(int ram) => Math.Max(0, ((ram - SystemMib) / Processes) - ProcessMib) * (long)KibPerMib;

    /// <summary>The MiB of a load balancer's flavor, if they are known.</summary>
    public static int? Ram(LoadBalancerSpec loadBalancer, SiteSpec site) =>
        site.Flavors.TryGetValue(loadBalancer.Flavor ?? site.Flavor, out var flavor) && flavor.Ram > 0 ? flavor.Ram : null;
}
