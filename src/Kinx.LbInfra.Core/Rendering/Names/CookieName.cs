using Kinx.LbInfra.Core.Text;

namespace Kinx.LbInfra.Core.Rendering.Names;

/// <summary>The name of HAProxy's cookie for a pool: browsers send a cookie to all ports of a host, so pools must not share one.</summary>
internal static class CookieName
{
    /// <param name="pool">Name of the pool.</param>
    public static string Of(string pool) => $"SRV-{HashPrefix.Of(pool, 8)}";
}
