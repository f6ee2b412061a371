namespace Kinx.LbInfra.Core.Rendering.Plans.Haproxy;

/// <summary>The header with the client's address that HAProxy sends to a member before any data.</summary>
internal enum ProxyProtocol
{
    None,

    V1,

    V2,

    /// <summary>Version 2, with the common name of the client's certificate.</summary>
    V2WithClientName,
}
