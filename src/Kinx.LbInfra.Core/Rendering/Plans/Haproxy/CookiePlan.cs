namespace Kinx.LbInfra.Core.Rendering.Plans.Haproxy;

/// <summary>A cookie by which HAProxy keeps clients on members.</summary>
internal sealed record CookiePlan
{
    /// <summary>A name of its own for each pool, because browsers send a cookie to all pools of a host.</summary>
    public required string Name { get; init; }

    /// <summary>If true, browsers send it over TLS only.</summary>
    public required bool Secure { get; init; }

    /// <summary>The cookies of backups, which are ignored while a primary is up; empty if there are none.</summary>
    public required IReadOnlyList<string> OfBackups { get; init; }
}
