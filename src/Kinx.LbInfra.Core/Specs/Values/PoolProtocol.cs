using System.Runtime.Serialization;

namespace Kinx.LbInfra.Core.Specs.Values;

/// <summary>What a pool speaks with its members.</summary>
public enum PoolProtocol
{
    /// <summary>Plain HTTP, or HTTPS with <c>tls_enabled</c>.</summary>
    [EnumMember(Value = "HTTP")]
    Http,

    /// <summary>TLS that is passed through untouched.</summary>
    [EnumMember(Value = "HTTPS")]
    Https,

    /// <summary>TCP behind a PROXY protocol header, version 1.</summary>
    [EnumMember(Value = "PROXY")]
    Proxy,

    /// <summary>TCP behind a PROXY protocol header, version 2.</summary>
    [EnumMember(Value = "PROXYV2")]
    ProxyV2,

    /// <summary>Any TCP stream.</summary>
    [EnumMember(Value = "TCP")]
    Tcp,

    /// <summary>Not carried by HAProxy.</summary>
    [EnumMember(Value = "UDP")]
    Udp,

    /// <summary>Not carried by HAProxy.</summary>
    [EnumMember(Value = "SCTP")]
    Sctp,
}
