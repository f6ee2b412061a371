namespace Kinx.LbInfra.Core.Rendering.Plans.Haproxy;

/// <summary>When a stick table applies.</summary>
internal enum StickTime
{
    Always,

    /// <summary>While a member that is no backup is up.</summary>
    PrimaryUp,

    /// <summary>While only backups are up.</summary>
    BackupsOnly,
}
