using Kinx.LbInfra.Core.Specs.LoadBalancers;
using Kinx.LbInfra.Core.Specs.Values;

namespace Kinx.LbInfra.Core.Sizing;

/// <summary>The stick tables of HAProxy, which remember the members of clients.</summary>
internal static class StickTables
{
    /// <summary>Entries of one table at most; as in the system that this project replaces.</summary>
    public const int Entries = 200_000;

    // More than full tables took with HAProxy 2.6 and 3.0: at most 208 bytes for each address, and 226 for each hash of a cookie.
    private const int BytesPerEntry = 248;
    private const int BytesPerKib = 1024;

    /// <summary>True if a pool needs a second table: for the clients of its backups, of which it has several.</summary>
    public static bool HasOneOfBackups(PoolSpec pool) => IsUsedBy(pool) && pool.Primaries.Any() && pool.Backups.Skip(1).Any();

    /// <summary>True if a pool has a table at all.</summary>
    public static bool IsUsedBy(PoolSpec pool) =>
        pool.SessionPersistence?.Type is SessionPersistenceType.SourceIp or SessionPersistenceType.AppCookie;

    /// <summary>The memory of all tables of a load balancer when they are full, in KiB.</summary>
    public static long Kib(LoadBalancerSpec loadBalancer) =>
        new InForce(loadBalancer).Pools.Sum(Tables) * (long)Entries * BytesPerEntry / BytesPerKib;

    private static int Tables(PoolSpec pool) => !IsUsedBy(pool) ? 0 : HasOneOfBackups(pool) ? 2 : 1;
}
