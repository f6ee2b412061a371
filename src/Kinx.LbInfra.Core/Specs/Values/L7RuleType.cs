using System.Runtime.Serialization;

namespace Kinx.LbInfra.Core.Specs.Values;

/// <summary>The part of a request that a rule compares.</summary>
public enum L7RuleType
{
    /// <summary>The Host header.</summary>
    [EnumMember(Value = "HOST_NAME")]
    HostName,

    /// <summary>The path, without query.</summary>
    [EnumMember(Value = "PATH")]
    Path,

    /// <summary>The extension at the end of the path.</summary>
    [EnumMember(Value = "FILE_TYPE")]
    FileType,

    /// <summary>A header, named by <c>key</c>.</summary>
    [EnumMember(Value = "HEADER")]
    Header,

    /// <summary>A cookie, named by <c>key</c>.</summary>
    [EnumMember(Value = "COOKIE")]
    Cookie,

    /// <summary>Whether the client presented a certificate.</summary>
    [EnumMember(Value = "SSL_CONN_HAS_CERT")]
    SslConnHasCert,

    /// <summary>OpenSSL's verification result of the client's certificate.</summary>
    [EnumMember(Value = "SSL_VERIFY_RESULT")]
    SslVerifyResult,

    /// <summary>A field of the client certificate's subject, named by <c>key</c>.</summary>
    [EnumMember(Value = "SSL_DN_FIELD")]
    SslDnField,
}
