using Kinx.LbInfra.Core.Diagnostics;
using Kinx.LbInfra.Core.Specs;
using Kinx.LbInfra.Core.Specs.Fields;
using Kinx.LbInfra.Core.Specs.LoadBalancers;
using Kinx.LbInfra.Core.Specs.Values;

namespace Kinx.LbInfra.Core.Validation.Policies;

/// <summary>
/// HAProxy tries all rejections first, then all redirects, then the choices of a pool, whatever the order of the lines; Octavia documents
/// the same order. Positions that suggest another one are misleading.
/// </summary>
internal sealed class PolicyOrderRule : IStackRule
{
    public IEnumerable<Diagnostic> Check(LoadedStack stack) =>
        stack.Stack.LoadBalancers.SelectMany(loadBalancer => loadBalancer.Listeners).SelectMany(Check);

    private static IEnumerable<Diagnostic> Check(ListenerSpec listener)
    {
        // The sort is stable: of two policies with the same position, HAProxy tries the one that comes first in the file.
        var policies = listener.L7Policies.Where(policy => policy.AdminStateUp).OrderBy(policy => policy.Position).ToList();
        foreach (var (index, policy) in policies.Index())
        {
            var overtaken = policies.Take(index).FirstOrDefault(other => PolicyOrder.Rank(other.Action) > PolicyOrder.Rank(policy.Action));
            if (overtaken is not null)
            {
                yield return ListenerDiagnostics.PolicyOrder(
                    policy.At(it => it.Position), EnumNames.Of(policy.Action), EnumNames.Of(overtaken.Action), overtaken.Path);
            }
        }
    }
}
