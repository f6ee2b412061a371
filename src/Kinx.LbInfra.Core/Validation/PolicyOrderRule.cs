using Kinx.LbInfra.Core.Diagnostics;
using Kinx.LbInfra.Core.Loading;
using Kinx.LbInfra.Core.Specs;

namespace Kinx.LbInfra.Core.Validation;

/// <summary>
/// HAProxy runs all rejections before all redirects and these before the choice of a pool, whatever the order of the lines;
/// Octavia documents the same. Positions that say otherwise mislead the reader.
/// </summary>
public sealed class PolicyOrderRule : IStackRule
{
    public IEnumerable<Diagnostic> Check(LoadedStack stack) =>
        stack.Stack.LoadBalancers.SelectMany(loadBalancer => loadBalancer.Listeners).SelectMany(Check);

    private static IEnumerable<Diagnostic> Check(ListenerSpec listener)
    {
        var policies = listener.L7Policies.Where(policy => policy.AdminStateUp).OrderBy(policy => policy.Position).ToList();
        foreach (var policy in policies)
        {
            var overtaken = policies.FirstOrDefault(other => other.Position < policy.Position && Rank(other.Action) > Rank(policy.Action));
            if (overtaken is not null)
            {
                yield return ListenerDiagnostics.PolicyOrder(
                    policy.Path.Key("position"), EnumNames.Of(policy.Action), EnumNames.Of(overtaken.Action), overtaken.Path);
            }
        }
    }

    private static int Rank(L7PolicyAction action) => action switch
    {
        L7PolicyAction.Reject => 0,
        L7PolicyAction.RedirectToPool => 2,
        _ => 1,
    };
}
