using System.Runtime.Serialization;

namespace Kinx.LbInfra.Core.Specs.Values;

/// <summary>A protocol that TLS may negotiate.</summary>
public enum AlpnProtocol
{
    /// <summary>HTTP/1.0.</summary>
    [EnumMember(Value = "http/1.0")]
    Http10,

    /// <summary>HTTP/1.1.</summary>
    [EnumMember(Value = "http/1.1")]
    Http11,

    /// <summary>HTTP/2.</summary>
    [EnumMember(Value = "h2")]
    Http2,
}
