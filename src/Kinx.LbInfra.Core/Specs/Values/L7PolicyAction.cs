using System.Runtime.Serialization;

namespace Kinx.LbInfra.Core.Specs.Values;

/// <summary>What happens to a request that matches a policy.</summary>
public enum L7PolicyAction
{
    /// <summary>403.</summary>
    [EnumMember(Value = "REJECT")]
    Reject,

    /// <summary>A redirect to <c>redirect_url</c>.</summary>
    [EnumMember(Value = "REDIRECT_TO_URL")]
    RedirectToUrl,

    /// <summary>Another pool serves it.</summary>
    [EnumMember(Value = "REDIRECT_TO_POOL")]
    RedirectToPool,

    /// <summary>A redirect to <c>redirect_prefix</c> followed by the request's path.</summary>
    [EnumMember(Value = "REDIRECT_PREFIX")]
    RedirectPrefix,
}
