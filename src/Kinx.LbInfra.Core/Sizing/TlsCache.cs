using Kinx.LbInfra.Core.Specs.LoadBalancers;
using Kinx.LbInfra.Core.Specs.Sites;

namespace Kinx.LbInfra.Core.Sizing;

/// <summary>
/// The cache in which HAProxy keeps TLS sessions, so that clients may resume them. Octavia gives it two fifths of the memory that
/// connections leave free; here connections come first, because they may use all of it.
/// </summary>
internal static class TlsCache
{
    // HAProxy's default, about 5 MB.
    private const int Fewest = 20_000;
    private const int ShareOfMemory = 32;

    // 248 in HAProxy 2.6.
    private const int BytesPerBlock = 250;
    private const int BytesPerKib = 1024;
    private const int BytesPerMib = BytesPerKib * BytesPerKib;

    /// <summary>
    /// HAProxy's <c>tune.ssl.cachesize</c>: a session needs one block, or some if clients have certificates; null without TLS.
    /// </summary>
    public static int? Blocks(LoadBalancerSpec loadBalancer, SiteSpec site)
    {
        if (!new InForce(loadBalancer).Listeners.Any(listener => listener.EndsTls)) return null;
        var bytes = (ConnectionMemory.Ram(loadBalancer, site) ?? 0) * (long)BytesPerMib / ShareOfMemory;
        return (int)Math.Clamp(bytes / BytesPerBlock, Fewest, int.MaxValue);
    }

    /// <summary>Its memory in KiB.</summary>
    public static long Kib(LoadBalancerSpec loadBalancer, SiteSpec site) =>
        (Blocks(loadBalancer, site) ?? 0) * (long)BytesPerBlock / BytesPerKib;
}
