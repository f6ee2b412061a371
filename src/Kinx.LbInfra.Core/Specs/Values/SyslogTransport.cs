using System.Runtime.Serialization;

namespace Kinx.LbInfra.Core.Specs.Values;

/// <summary>Transport protocol of log messages.</summary>
public enum SyslogTransport
{
    /// <summary>A datagram for each message; some may be lost.</summary>
    [EnumMember(Value = "udp")]
    Udp,

    /// <summary>One connection for all messages.</summary>
    [EnumMember(Value = "tcp")]
    Tcp,
}
