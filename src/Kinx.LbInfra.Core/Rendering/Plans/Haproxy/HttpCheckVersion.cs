namespace Kinx.LbInfra.Core.Rendering.Plans.Haproxy;

/// <summary>The HTTP version of a check.</summary>
internal enum HttpCheckVersion
{
    Http10,

    Http11,
}
