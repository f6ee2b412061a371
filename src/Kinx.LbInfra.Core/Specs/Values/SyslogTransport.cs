using System.Runtime.Serialization;

namespace Kinx.LbInfra.Core.Specs.Values;

/// <summary>Transport protocol of log messages.</summary>
public enum SyslogTransport
{
    [EnumMember(Value = "udp")]
    Udp,

    [EnumMember(Value = "tcp")]
    Tcp,
}
