using System.Runtime.Serialization;

namespace Kinx.LbInfra.Core.Specs.Values;

/// <summary>How members are probed.</summary>
public enum HealthMonitorType
{
    /// <summary>An HTTP request.</summary>
    [EnumMember(Value = "HTTP")]
    Http,

    /// <summary>An HTTP request over TLS; the certificate is not verified.</summary>
    [EnumMember(Value = "HTTPS")]
    Https,

    /// <summary>An ICMP echo.</summary>
    [EnumMember(Value = "PING")]
    Ping,

    /// <summary>A TCP connection.</summary>
    [EnumMember(Value = "TCP")]
    Tcp,

    /// <summary>A TLS handshake.</summary>
    [EnumMember(Value = "TLS-HELLO")]
    TlsHello,

    /// <summary>For UDP pools only.</summary>
    [EnumMember(Value = "UDP-CONNECT")]
    UdpConnect,

    /// <summary>For SCTP pools only.</summary>
    [EnumMember(Value = "SCTP")]
    Sctp,
}
