using System.Runtime.Serialization;

namespace Kinx.LbInfra.Core.Specs.Values;

/// <summary>A protocol that TLS may negotiate.</summary>
public enum AlpnProtocol
{
    [EnumMember(Value = "http/1.0")]
    Http10,

    [EnumMember(Value = "http/1.1")]
    Http11,

    [EnumMember(Value = "h2")]
    Http2,
}
