using System.Globalization;
using Kinx.LbInfra.Core.Rendering.Names;
using Kinx.LbInfra.Core.Rendering.Plans.Haproxy;
using Kinx.LbInfra.Core.Sizing;
using Kinx.LbInfra.Core.Specs.LoadBalancers;
using Kinx.LbInfra.Core.Specs.Values;

namespace Kinx.LbInfra.Core.Rendering.Planners;

/// <summary>
/// Plans how the clients of a pool stay on a member. They leave a backup as soon as a primary is up: a single backup is in no table, and
/// several, of which each client must keep one, have a table of their own.
/// </summary>
internal static class StickPlanner
{
    // As in the system that this project replaces.
    private const string Expire = "1d";

    private static readonly string Size = StickTables.Entries.ToString(CultureInfo.InvariantCulture);

    /// <summary>The stick tables of a pool; empty if it needs none.</summary>
    public static IReadOnlyList<TablePlan> Tables(PoolSpec pool) => [.. Names(pool).Select(name => Table(name, pool))];

    /// <summary>How a backend of the pool uses them.</summary>
    public static IReadOnlyList<StickPlan> Sticks(PoolSpec pool)
    {
        var names = Names(pool);
        var cookie = pool.SessionPersistence?.CookieName;
        StickTime[] times = names.Count > 1 ? [StickTime.PrimaryUp, StickTime.BackupsOnly] : [StickTime.Always];
        return [.. names.Zip(times, (name, time) => new StickPlan { Table = name, Cookie = cookie, Time = time })];
    }

    /// <summary>The cookie that HAProxy sets for a pool; null if it sets none.</summary>
    public static CookiePlan? Cookie(ListenerSpec listener, PoolSpec pool)
    {
        if (pool.SessionPersistence?.Type != SessionPersistenceType.HttpCookie) return null;
        return new CookiePlan
        {
            Name = CookieName.Of(pool.Name),
            Secure = listener.EndsTls,
            OfBackups = pool.Primaries.Any() ? [.. pool.Backups.Select(member => CookieValue.Of(ServerName.Of(member)))] : [],
        };
    }

    /// <summary>The primaries of a backend whose state its persistence asks for, by HAProxy's names; empty if it does not.</summary>
    public static IReadOnlyList<string> Primaries(string backend, PoolSpec pool, CookiePlan? cookie)
    {
        if (cookie is not { OfBackups.Count: > 0 } && !StickTables.HasOneOfBackups(pool)) return [];
        return [.. pool.Primaries.Select(member => $"{backend}/{ServerName.Of(member)}")];
    }

    private static IReadOnlyList<string> Names(PoolSpec pool)
    {
        if (!StickTables.IsUsedBy(pool)) return [];
        if (!StickTables.HasOneOfBackups(pool)) return [ProxyName.Table(pool.Name)];
        return [ProxyName.Table(pool.Name), ProxyName.BackupTable(pool.Name)];
    }

    private static TablePlan Table(string name, PoolSpec pool) => new()
    {
        Name = name,
        Pool = pool.Name,
        Key = pool.SessionPersistence!.Type == SessionPersistenceType.SourceIp ? StickKey.Address : StickKey.Cookie,
        Size = Size,
        Expire = Expire,
    };
}
