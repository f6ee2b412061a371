namespace Kinx.LbInfra.Core.Rendering.Plans.Haproxy;

/// <summary>How HAProxy interprets a connection.</summary>
internal enum ProxyMode
{
    /// <summary>As a stream of bytes.</summary>
    Tcp,

    /// <summary>As HTTP requests.</summary>
    Http,
}
