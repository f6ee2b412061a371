namespace Kinx.LbInfra.Core.Rendering.Plans.Haproxy;

/// <summary>What identifies a client in a stick table.</summary>
internal enum StickKey
{
    Address,

    Cookie,
}
