using System.Runtime.Serialization;

namespace Kinx.LbInfra.Core.Specs.Values;

/// <summary>A version of TLS.</summary>
public enum TlsVersion
{
    /// <summary>Accepted by Octavia, but not supported by any maintained release of OpenSSL.</summary>
    [EnumMember(Value = "SSLv3")]
    Ssl3,

    /// <summary>TLS 1.0.</summary>
    [EnumMember(Value = "TLSv1")]
    Tls10,

    /// <summary>TLS 1.1.</summary>
    [EnumMember(Value = "TLSv1.1")]
    Tls11,

    /// <summary>TLS 1.2.</summary>
    [EnumMember(Value = "TLSv1.2")]
    Tls12,

    /// <summary>TLS 1.3.</summary>
    [EnumMember(Value = "TLSv1.3")]
    Tls13,
}
