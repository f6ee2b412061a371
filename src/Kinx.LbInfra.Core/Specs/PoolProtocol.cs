namespace Kinx.LbInfra.Core.Specs;

/// <summary>Octavia's pool protocols that HAProxy can serve.</summary>
public enum PoolProtocol
{
    Http,
    Https,
    Tcp,
    Proxy,
    ProxyV2,
}
