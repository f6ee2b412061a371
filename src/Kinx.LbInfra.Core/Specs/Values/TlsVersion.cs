using System.Runtime.Serialization;

namespace Kinx.LbInfra.Core.Specs.Values;

/// <summary>A version of TLS.</summary>
public enum TlsVersion
{
    /// <summary>Accepted by Octavia, but not supported by any maintained release of OpenSSL.</summary>
    [EnumMember(Value = "SSLv3")]
    Ssl3,

    [EnumMember(Value = "TLSv1")]
    Tls10,

    [EnumMember(Value = "TLSv1.1")]
    Tls11,

    [EnumMember(Value = "TLSv1.2")]
    Tls12,

    [EnumMember(Value = "TLSv1.3")]
    Tls13,
}
