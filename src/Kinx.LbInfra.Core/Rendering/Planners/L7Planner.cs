using Kinx.LbInfra.Core.Rendering.Names;
using Kinx.LbInfra.Core.Rendering.Plans.Haproxy;
using Kinx.LbInfra.Core.Specs.LoadBalancers;
using Kinx.LbInfra.Core.Specs.Values;

namespace Kinx.LbInfra.Core.Rendering.Planners;

/// <summary>Plans how HAProxy applies the policies of a listener.</summary>
internal static class L7Planner
{
    private const int DefaultCode = 302;

    /// <summary>
    /// The policies in the order in which they are tried (<see cref="PolicyOrder"/>). A policy with a pool that is administratively down is
    /// left out.
    /// </summary>
    public static IReadOnlyList<PolicyPlan> Plan(ListenerSpec listener, Func<string?, PoolSpec?> poolUp)
    {
        var plans = new List<PolicyPlan>();
        var rules = new L7RulePlanner(TlsPlanner.AdmitsInvalid(listener));
        var inForce = listener.L7Policies.Where(policy => policy.IsInForce);
        foreach (var policy in inForce.OrderBy(policy => PolicyOrder.Rank(policy.Action)).ThenBy(policy => policy.Position))
        {
            var pool = poolUp(policy.RedirectPool);
            if (policy.Action == L7PolicyAction.RedirectToPool && pool is null) continue;
            var (condition, lines) = rules.Plan(policy, plans.Count);
            plans.Add(new PolicyPlan
            {
                Kind = Kind(policy.Action),
                Target = Target(policy, pool, listener),
                Code = policy.RedirectHttpCode ?? DefaultCode,
                Condition = condition,
                Rules = lines,
            });
        }

        return plans;
    }

    /// <summary>True if a rule in force compares paths.</summary>
    public static bool ReadsPaths(ListenerSpec listener) => Reads(listener, L7RuleType.Path) || Reads(listener, L7RuleType.FileType);

    /// <summary>True if a rule in force is of this type.</summary>
    public static bool Reads(ListenerSpec listener, L7RuleType type) =>
        listener.L7Policies.Where(policy => policy.IsInForce).SelectMany(policy => policy.Rules)
            .Any(rule => rule.AdminStateUp && rule.Type == type);

    private static PolicyKind Kind(L7PolicyAction action) => action switch
    {
        L7PolicyAction.Reject => PolicyKind.Deny,
        L7PolicyAction.RedirectToUrl => PolicyKind.Location,
        L7PolicyAction.RedirectPrefix => PolicyKind.Prefix,
        L7PolicyAction.RedirectToPool => PolicyKind.Backend,
        _ => throw new ArgumentOutOfRangeException(nameof(action), action, null),
    };

    private static string? Target(L7PolicySpec policy, PoolSpec? pool, ListenerSpec listener) => policy.Action switch
    {
        L7PolicyAction.RedirectToUrl => policy.RedirectUrl,
        // HAProxy appends the path, which begins with a slash.
        L7PolicyAction.RedirectPrefix => policy.RedirectPrefix?.TrimEnd('/'),
        L7PolicyAction.RedirectToPool => ProxyName.Backend(pool!.Name, listener.Name),
        _ => null,
    };
}
