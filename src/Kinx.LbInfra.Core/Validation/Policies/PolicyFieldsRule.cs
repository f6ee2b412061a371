using Kinx.LbInfra.Core.Diagnostics;
using Kinx.LbInfra.Core.Specs;
using Kinx.LbInfra.Core.Specs.Fields;
using Kinx.LbInfra.Core.Specs.LoadBalancers;
using Kinx.LbInfra.Core.Specs.Values;
using Kinx.LbInfra.Core.Text;

namespace Kinx.LbInfra.Core.Validation.Policies;

/// <summary>A policy has the fields that its action needs, and no others.</summary>
internal sealed class PolicyFieldsRule : IStackRule
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
        {
            yield return ListenerDiagnostics.PolicyNeedsHttp(listener.At(it => it.L7Policies), EnumNames.Of(listener.Protocol));
        }
    }

    private static IEnumerable<Diagnostic> Check(L7PolicySpec policy, LoadBalancerSpec loadBalancer)
    {
        var (action, needed) = (EnumNames.Of(policy.Action), Needed(policy));
        foreach (var (path, isGiven) in Fields(policy))
        {
            if (!isGiven && path.Equals(needed))
            {
                yield return ListenerDiagnostics.PolicyTargetMissing(path, action);
            }
            else if (isGiven && Rivals(policy).Contains(path))
            {
                yield return ListenerDiagnostics.PolicyTargetsTwo(path, action, (needed ?? policy.At(it => it.Action)).LastKey!);
            }
            else if (isGiven && !IsUsed(path, policy))
            {
                yield return ListenerDiagnostics.PolicyFieldWithoutEffect(path, action);
            }
        }

        if (policy.Rules.Count > MaxRules)
        {
            yield return ListenerDiagnostics.TooManyRules(policy.At(it => it.Rules), policy.Rules.Count, MaxRules);
        }

        if (!policy.Rules.Any(rule => rule.AdminStateUp)) yield return ListenerDiagnostics.PolicyWithoutRules(policy.Path);
        if (policy.Action == L7PolicyAction.RedirectToPool && loadBalancer.FindPool(policy.RedirectPool) is { AdminStateUp: false } pool)
        {
            yield return ListenerDiagnostics.PolicyToDisabledPool(policy.At(it => it.RedirectPool), pool.Name);
        }
    }

    // Octavia refuses a pool together with a prefix. With other actions, a prefix or URL would change the action.
    private static YamlPath[] Rivals(L7PolicySpec policy) => policy.Action switch
    {
        L7PolicyAction.RedirectToPool => [policy.At(it => it.RedirectPrefix)],
        L7PolicyAction.RedirectPrefix => [policy.At(it => it.RedirectPool), policy.At(it => it.RedirectUrl)],
        L7PolicyAction.Reject => [policy.At(it => it.RedirectPrefix)],
        _ => [],
    };

    private static bool IsUsed(YamlPath path, L7PolicySpec policy) =>
        path.Equals(Needed(policy))
        || (policy.Action is L7PolicyAction.RedirectToUrl or L7PolicyAction.RedirectPrefix
            && path.Equals(policy.At(it => it.RedirectHttpCode)));

    private static YamlPath? Needed(L7PolicySpec policy) => policy.Action switch
    {
        L7PolicyAction.RedirectToPool => policy.At(it => it.RedirectPool),
        L7PolicyAction.RedirectToUrl => policy.At(it => it.RedirectUrl),
        L7PolicyAction.RedirectPrefix => policy.At(it => it.RedirectPrefix),
        _ => null,
    };

    private static IEnumerable<(YamlPath Path, bool IsGiven)> Fields(L7PolicySpec policy) =>
    [
        (policy.At(it => it.RedirectPool), policy.RedirectPool is not null),
        (policy.At(it => it.RedirectUrl), policy.RedirectUrl is not null),
        (policy.At(it => it.RedirectPrefix), policy.RedirectPrefix is not null),
        (policy.At(it => it.RedirectHttpCode), policy.RedirectHttpCode is not null),
    ];
}
