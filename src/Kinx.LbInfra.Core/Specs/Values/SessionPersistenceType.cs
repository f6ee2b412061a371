using System.Runtime.Serialization;

namespace Kinx.LbInfra.Core.Specs.Values;

/// <summary>How a client stays on its member.</summary>
public enum SessionPersistenceType
{
    /// <summary>By the client's address.</summary>
    [EnumMember(Value = "SOURCE_IP")]
    SourceIp,

    /// <summary>By a cookie that the load balancer sets.</summary>
    [EnumMember(Value = "HTTP_COOKIE")]
    HttpCookie,

    /// <summary>By a cookie that the application sets.</summary>
    [EnumMember(Value = "APP_COOKIE")]
    AppCookie,
}
