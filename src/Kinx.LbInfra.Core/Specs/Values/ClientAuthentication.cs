using System.Runtime.Serialization;

namespace Kinx.LbInfra.Core.Specs.Values;

/// <summary>Whether a TLS client must present a certificate.</summary>
public enum ClientAuthentication
{
    /// <summary>No certificate is asked for.</summary>
    [EnumMember(Value = "NONE")]
    None,

    /// <summary>A certificate is optional, but must be valid if presented.</summary>
    [EnumMember(Value = "OPTIONAL")]
    Optional,

    /// <summary>A client without a valid certificate is refused.</summary>
    [EnumMember(Value = "MANDATORY")]
    Mandatory,
}
