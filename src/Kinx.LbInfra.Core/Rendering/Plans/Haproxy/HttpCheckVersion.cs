namespace Kinx.LbInfra.Core.Rendering.Plans.Haproxy;

/// <summary>The version of HTTP that a check speaks.</summary>
internal enum HttpCheckVersion
{
    Http10,

    Http11,
}
