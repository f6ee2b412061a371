using System.Runtime.Serialization;

namespace Kinx.LbInfra.Core.Specs.Values;

/// <summary>What a listener speaks with its clients.</summary>
public enum ListenerProtocol
{
    /// <summary>Plain HTTP.</summary>
    [EnumMember(Value = "HTTP")]
    Http,

    /// <summary>TLS that is passed through untouched.</summary>
    [EnumMember(Value = "HTTPS")]
    Https,

    /// <summary>HTTPS that ends on the node.</summary>
    [EnumMember(Value = "TERMINATED_HTTPS")]
    TerminatedHttps,

    /// <summary>Any TCP stream.</summary>
    [EnumMember(Value = "TCP")]
    Tcp,

    /// <summary>Not carried by HAProxy.</summary>
    [EnumMember(Value = "UDP")]
    Udp,

    /// <summary>Not carried by HAProxy.</summary>
    [EnumMember(Value = "SCTP")]
    Sctp,

    /// <summary>HAProxy's own metrics, under <c>/metrics</c>.</summary>
    [EnumMember(Value = "PROMETHEUS")]
    Prometheus,
}
