namespace Kinx.LbInfra.Core.Rendering.Plans.Haproxy;

/// <summary>The header with the client's address that a member gets before the first byte.</summary>
internal enum ProxyProtocol
{
    None,

    V1,

    V2,

    /// <summary>Version 2 with the common name of the client's certificate.</summary>
    V2WithClientName,
}
