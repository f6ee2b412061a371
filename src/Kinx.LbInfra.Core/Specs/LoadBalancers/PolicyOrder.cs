using Kinx.LbInfra.Core.Specs.Values;

namespace Kinx.LbInfra.Core.Specs.LoadBalancers;

/// <summary>
/// The order in which both Octavia and HAProxy try policies: rejections first, then redirects, then choices of a pool; policies of the
/// same kind are ordered by position.
/// </summary>
internal static class PolicyOrder
{
    /// <summary>The rank of an action. HAProxy tries policies of a lower rank first, whatever the order of the lines.</summary>
    /// <returns>0 for a rejection, 1 for a redirect, 2 for a pool.</returns>
    public static int Rank(L7PolicyAction action) => action switch
    {
        L7PolicyAction.Reject => 0,
        L7PolicyAction.RedirectToPool => 2,
        _ => 1,
    };
}
