using System.Runtime.Serialization;

namespace Kinx.LbInfra.Core.Specs.Values;

/// <summary>How log messages travel.</summary>
public enum SyslogTransport
{
    [EnumMember(Value = "udp")]
    Udp,

    [EnumMember(Value = "tcp")]
    Tcp,
}
