using Kinx.LbInfra.Core.Specs.LoadBalancers;
using Kinx.LbInfra.Core.Specs.Sites;

namespace Kinx.LbInfra.Core.Sizing;

/// <summary>How many connections each listener may have, so that HAProxy starts under the node's limit of open files and reloads within its memory.</summary>
internal sealed class ConnectionLimits
{
    // Octavia's limit for a listener without one.
    private const int Default = 50_000;

    // Two files a connection: the client's and the member's.
    private const int FilesPerConnection = 2;

    // The monitor, peers, logs and each thread's own; measured with HAProxy 2.6 and rounded up.
    private const int FilesBeside = 512;

    private readonly int _unlimited;
    private readonly int _beside;

    // Servers: the members with their checks, once for each listener that uses them. The memory is in MiB, null when it is not known.
    private ConnectionLimits(IReadOnlyList<ListenerSpec> listeners, int servers, SiteSpec site, int? ram)
    {
        _beside = FilesBeside + servers + listeners.Count;
        var (unlimited, limited) = (listeners.Where(IsUnlimited).ToList(), listeners.Where(listener => !IsUnlimited(listener)).ToList());
        var given = limited.Sum(listener => (long)listener.ConnectionLimit);
        Affordable = Math.Max(0, (site.FileLimit - _beside) / FilesPerConnection);
        var byFiles = (Affordable - given) / Math.Max(unlimited.Count, 1);
        _unlimited = site.Defaults.ConnectionLimit ?? (int)Math.Clamp(Math.Min(byFiles, ByMemory(limited, unlimited, ram)), 1, Default);
        Total = (int)Math.Min(given + ((long)unlimited.Count * _unlimited), int.MaxValue / 4);
    }

    /// <summary>The limits of a load balancer. What is administratively down takes nothing, since HAProxy never hears of it.</summary>
    public static ConnectionLimits For(LoadBalancerSpec loadBalancer, SiteSpec site)
    {
        var inForce = new InForce(loadBalancer);
        var servers = inForce.Listeners.SelectMany(inForce.PoolsOf).Sum(pool => pool.Members.Count);
        return new ConnectionLimits(inForce.Listeners, servers, site, ConnectionMemory.Ram(loadBalancer, site));
    }

    /// <summary>All listeners at their limits.</summary>
    public int Total { get; }

    /// <summary>How many connections the file limit allows to all listeners together.</summary>
    public int Affordable { get; }

    /// <summary>What HAProxy needs open at these limits.</summary>
    public int OpenFiles => (FilesPerConnection * Total) + _beside;

    /// <summary>The connections that a listener may have at a time.</summary>
    public int Of(ListenerSpec listener) => IsUnlimited(listener) ? _unlimited : listener.ConnectionLimit;

    // Each of the unlimited listeners may have as many, though connections of some take more.
    private static long ByMemory(List<ListenerSpec> limited, List<ListenerSpec> unlimited, int? ram)
    {
        if (ram is not { } mib || unlimited.Count == 0) return long.MaxValue;
        var taken = limited.Sum(listener => (long)listener.ConnectionLimit * ConnectionMemory.Kib(listener));
        return (ConnectionMemory.Affordable(mib) - taken) / unlimited.Sum(ConnectionMemory.Kib);
    }

    private static bool IsUnlimited(ListenerSpec listener) => listener.ConnectionLimit == ListenerSpec.Unlimited;
}
