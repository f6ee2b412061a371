using System.Runtime.Serialization;

namespace Kinx.LbInfra.Core.Specs.Values;

/// <summary>The protocol between a listener and its clients.</summary>
public enum ListenerProtocol
{
    /// <summary>Plain HTTP.</summary>
    [EnumMember(Value = "HTTP")]
    Http,

    /// <summary>TLS, passed through unchanged.</summary>
    [EnumMember(Value = "HTTPS")]
    Https,

    /// <summary>HTTPS, with TLS terminated on the nodes.</summary>
    [EnumMember(Value = "TERMINATED_HTTPS")]
    TerminatedHttps,

    /// <summary>Any TCP stream.</summary>
    [EnumMember(Value = "TCP")]
    Tcp,

    /// <summary>Not supported by HAProxy.</summary>
    [EnumMember(Value = "UDP")]
    Udp,

    /// <summary>Not supported by HAProxy.</summary>
    [EnumMember(Value = "SCTP")]
    Sctp,

    /// <summary>HAProxy's own metrics, under <c>/metrics</c>.</summary>
    [EnumMember(Value = "PROMETHEUS")]
    Prometheus,
}
