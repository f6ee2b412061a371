using Kinx.LbInfra.Core.Diagnostics;
using Kinx.LbInfra.Core.Specs;
using Kinx.LbInfra.Core.Specs.Fields;
using Kinx.LbInfra.Core.Specs.Values;

namespace Kinx.LbInfra.Core.Validation.Policies;

/// <summary>Warns of rules with a value that no request has, such as a path with a query or a file type with a dot.</summary>
internal sealed class UnmatchedRuleRule : IStackRule
{
    public IEnumerable<Diagnostic> Check(LoadedStack stack) =>
        from loadBalancer in stack.Stack.LoadBalancers
        from listener in loadBalancer.Listeners
        from policy in listener.L7Policies
        where policy.IsInForce
        from rule in policy.Rules
        where rule.AdminStateUp
        let fault = UnmatchedValue.Of(rule)
        where fault is not null
        select ListenerDiagnostics.UnmatchedRule(rule.At(it => it.Value), rule.Value, EnumNames.Of(rule.Type), fault.Why, fault.Hint);
}
