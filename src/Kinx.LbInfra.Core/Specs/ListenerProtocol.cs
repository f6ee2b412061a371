namespace Kinx.LbInfra.Core.Specs;

/// <summary>Octavia's listener protocols that HAProxy can serve.</summary>
public enum ListenerProtocol
{
    Http,
    Https,
    Tcp,
    TerminatedHttps,
    Prometheus,
}
