namespace Kinx.LbInfra.Core.Rendering.Plans.Haproxy;

/// <summary>What a stick table knows clients by.</summary>
internal enum StickKey
{
    Address,

    Cookie,
}
