using System.Runtime.Serialization;

namespace Kinx.LbInfra.Core.Specs.Values;

/// <summary>What happens to a request that matches a policy.</summary>
public enum L7PolicyAction
{
    /// <summary>Respond with status 403.</summary>
    [EnumMember(Value = "REJECT")]
    Reject,

    /// <summary>Redirect to <c>redirect_url</c>.</summary>
    [EnumMember(Value = "REDIRECT_TO_URL")]
    RedirectToUrl,

    /// <summary>Send the request to <c>redirect_pool</c>.</summary>
    [EnumMember(Value = "REDIRECT_TO_POOL")]
    RedirectToPool,

    /// <summary>Redirect to <c>redirect_prefix</c>, followed by the path of the request.</summary>
    [EnumMember(Value = "REDIRECT_PREFIX")]
    RedirectPrefix,
}
