namespace Kinx.LbInfra.Core.Specs;

/// <summary>Octavia's health monitor types that HAProxy can serve.</summary>
public enum HealthMonitorType
{
    Http,
    Https,
    Ping,
    Tcp,
    TlsHello,
}
