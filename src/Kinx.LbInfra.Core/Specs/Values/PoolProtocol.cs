using System.Runtime.Serialization;

namespace Kinx.LbInfra.Core.Specs.Values;

/// <summary>The protocol between a pool and its members.</summary>
public enum PoolProtocol
{
    /// <summary>Plain HTTP, or HTTPS with <c>tls_enabled</c>.</summary>
    [EnumMember(Value = "HTTP")]
    Http,

    /// <summary>TLS, passed through unchanged.</summary>
    [EnumMember(Value = "HTTPS")]
    Https,

    /// <summary>TCP with a PROXY protocol header, version 1.</summary>
    [EnumMember(Value = "PROXY")]
    Proxy,

    /// <summary>TCP with a PROXY protocol header, version 2.</summary>
    [EnumMember(Value = "PROXYV2")]
    ProxyV2,

    /// <summary>Any TCP stream.</summary>
    [EnumMember(Value = "TCP")]
    Tcp,

    /// <summary>Not supported by HAProxy.</summary>
    [EnumMember(Value = "UDP")]
    Udp,

    /// <summary>Not supported by HAProxy.</summary>
    [EnumMember(Value = "SCTP")]
    Sctp,
}
