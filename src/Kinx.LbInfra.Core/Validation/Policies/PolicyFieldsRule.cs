using Kinx.LbInfra.Core.Diagnostics;
using Kinx.LbInfra.Core.Specs;
using Kinx.LbInfra.Core.Specs.LoadBalancers;
using Kinx.LbInfra.Core.Specs.Values;

namespace Kinx.LbInfra.Core.Validation.Policies;

/// <summary>A policy has what its action needs, and nothing that it would not use.</summary>
public sealed class PolicyFieldsRule : IStackRule
{
    // Octavia's MAX_L7RULES_PER_L7POLICY: HAProxy does not parse longer conditions.
    private const int MaxRules = 50;

    public IEnumerable<Diagnostic> Check(LoadedStack stack) =>
        from loadBalancer in stack.Stack.LoadBalancers
        from listener in loadBalancer.Listeners
        from diagnostic in NeedsHttp(listener).Concat(listener.L7Policies.SelectMany(policy => Check(policy, loadBalancer)))
        select diagnostic;

    private static IEnumerable<Diagnostic> NeedsHttp(ListenerSpec listener)
    {
        if (listener.L7Policies.Count > 0 && listener.Protocol is not (ListenerProtocol.Http or ListenerProtocol.TerminatedHttps))
            yield return ListenerDiagnostics.PolicyNeedsHttp(listener.Path.Key("l7policies"), EnumNames.Of(listener.Protocol));
    }

    private static IEnumerable<Diagnostic> Check(L7PolicySpec policy, LoadBalancerSpec loadBalancer)
    {
        var needed = Needed(policy.Action);
        foreach (var (field, isGiven) in Fields(policy))
        {
            if (field == needed && !isGiven)
                yield return ListenerDiagnostics.PolicyTargetMissing(policy.Path.Key(field), EnumNames.Of(policy.Action), field);
            else if (isGiven && IsRival(field, policy))
                yield return ListenerDiagnostics.PolicyTargetsTwo(policy.Path.Key(field), field, EnumNames.Of(policy.Action), needed ?? "action");
            else if (isGiven && field != needed && !(field == "redirect_http_code" && needed is ("redirect_url" or "redirect_prefix")))
                yield return ListenerDiagnostics.PolicyFieldWithoutEffect(policy.Path.Key(field), field, EnumNames.Of(policy.Action));
        }

        if (policy.Rules.Count > MaxRules)
            yield return ListenerDiagnostics.TooManyRules(policy.Path.Key("rules"), policy.Rules.Count, MaxRules);
        if (!policy.Rules.Any(rule => rule.AdminStateUp))
            yield return ListenerDiagnostics.PolicyWithoutRules(policy.Path);
        if (needed == "redirect_pool" && loadBalancer.FindPool(policy.RedirectPool) is { AdminStateUp: false } pool)
            yield return ListenerDiagnostics.PolicyToDisabledPool(policy.Path.Key("redirect_pool"), pool.Name);
    }

    // Octavia refuses a pool beside a prefix. A prefix or URL would make another action of these, whatever the request says.
    private static bool IsRival(string field, L7PolicySpec policy) => policy.Action switch
    {
        L7PolicyAction.RedirectToPool => field == "redirect_prefix",
        L7PolicyAction.RedirectPrefix => field is "redirect_pool" or "redirect_url",
        L7PolicyAction.Reject => field == "redirect_prefix",
        _ => false,
    };

    private static string? Needed(L7PolicyAction action) => action switch
    {
        L7PolicyAction.RedirectToPool => "redirect_pool",
        L7PolicyAction.RedirectToUrl => "redirect_url",
        L7PolicyAction.RedirectPrefix => "redirect_prefix",
        _ => null,
    };

    private static IEnumerable<(string Field, bool IsGiven)> Fields(L7PolicySpec policy) =>
    [
        ("redirect_pool", policy.RedirectPool is not null),
        ("redirect_url", policy.RedirectUrl is not null),
        ("redirect_prefix", policy.RedirectPrefix is not null),
        ("redirect_http_code", policy.RedirectHttpCode is not null),
    ];
}
