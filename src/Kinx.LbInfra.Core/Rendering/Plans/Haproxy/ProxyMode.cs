namespace Kinx.LbInfra.Core.Rendering.Plans.Haproxy;

/// <summary>What HAProxy understands of a connection.</summary>
internal enum ProxyMode
{
    /// <summary>A stream of bytes.</summary>
    Tcp,

    /// <summary>Requests.</summary>
    Http,
}
