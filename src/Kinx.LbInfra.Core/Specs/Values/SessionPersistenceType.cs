using System.Runtime.Serialization;

namespace Kinx.LbInfra.Core.Specs.Values;

/// <summary>What identifies a client for session persistence.</summary>
public enum SessionPersistenceType
{
    /// <summary>The address of the client.</summary>
    [EnumMember(Value = "SOURCE_IP")]
    SourceIp,

    /// <summary>A cookie that the load balancer sets.</summary>
    [EnumMember(Value = "HTTP_COOKIE")]
    HttpCookie,

    /// <summary>A cookie that the application sets.</summary>
    [EnumMember(Value = "APP_COOKIE")]
    AppCookie,
}
