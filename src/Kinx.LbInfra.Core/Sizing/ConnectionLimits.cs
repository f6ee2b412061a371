using Kinx.LbInfra.Core.Specs.LoadBalancers;
using Kinx.LbInfra.Core.Specs.Sites;

namespace Kinx.LbInfra.Core.Sizing;

/// <summary>
/// The connection limits of listeners, such that HAProxy can start with the node's limit of open files and reload within its memory.
/// </summary>
internal sealed class ConnectionLimits
{
    // Octavia's default limit of a listener.
    private const int Default = 50_000;

    // Two files per connection: one to the client, one to the member.
    private const int FilesPerConnection = 2;

    // The monitor, peers, logs and the files of each thread; measured with HAProxy 2.6 and rounded up.
    private const int FilesBeside = 512;

    private readonly int _unlimited;
    private readonly int _beside;

    // Servers: the members with their checks, counted for each listener that uses them. In KiB: tables and caches of one process, and the
    // memory that they and connections have; null if unknown.
    private ConnectionLimits(IReadOnlyList<ListenerSpec> listeners, int servers, SiteSpec site, long tables, long? memory)
    {
        _beside = FilesBeside + servers + listeners.Count;
        var (unlimited, limited) = (listeners.Where(IsUnlimited).ToList(), listeners.Where(listener => !IsUnlimited(listener)).ToList());
        var given = limited.Sum(listener => (long)listener.ConnectionLimit);
        Affordable = Math.Max(0, (site.FileLimit - _beside) / FilesPerConnection);
        var byFiles = (Affordable - given) / Math.Max(unlimited.Count, 1);
        var share = Math.Min(byFiles, ByMemory(limited, unlimited, memory - tables));
        _unlimited = site.Defaults.ConnectionLimit ?? (int)Math.Clamp(share, 1, Default);
        Total = (int)Math.Min(given + ((long)unlimited.Count * _unlimited), int.MaxValue / 4);
        Memory = ConnectionMemory.Needed(tables + listeners.Sum(listener => (long)Of(listener) * ConnectionMemory.Kib(listener)));
    }

    /// <summary>
    /// The limits of a load balancer. Objects that are administratively down need nothing, because they are not in HAProxy's configuration.
    /// </summary>
    public static ConnectionLimits For(LoadBalancerSpec loadBalancer, SiteSpec site)
    {
        var inForce = new InForce(loadBalancer);
        var servers = inForce.Listeners.SelectMany(inForce.PoolsOf).Sum(pool => pool.Members.Count);
        var memory = ConnectionMemory.Ram(loadBalancer, site) is { } ram ? ConnectionMemory.Affordable(ram) : (long?)null;
        return new ConnectionLimits(inForce.Listeners, servers, site, ConnectionMemory.Beside(loadBalancer, site), memory);
    }

    /// <summary>The sum of the limits of all listeners.</summary>
    public int Total { get; }

    /// <summary>The number of connections that the file limit allows for all listeners together.</summary>
    public int Affordable { get; }

    /// <summary>The number of files that HAProxy has open at these limits.</summary>
    public int OpenFiles => (FilesPerConnection * Total) + _beside;

    /// <summary>The memory that a node needs at these limits, in MiB.</summary>
    public long Memory { get; }

    /// <summary>The maximum number of concurrent connections of a listener.</summary>
    public int Of(ListenerSpec listener) => IsUnlimited(listener) ? _unlimited : listener.ConnectionLimit;

    // Listeners without a limit get equal shares, although connections of some need more memory.
    private static long ByMemory(List<ListenerSpec> limited, List<ListenerSpec> unlimited, long? memory)
    {
        if (memory is not { } kib || unlimited.Count == 0) return long.MaxValue;
        var taken = limited.Sum(listener => (long)listener.ConnectionLimit * ConnectionMemory.Kib(listener));
        return (kib - taken) / unlimited.Sum(ConnectionMemory.Kib);
    }

    private static bool IsUnlimited(ListenerSpec listener) => listener.ConnectionLimit == ListenerSpec.Unlimited;
}
