using Kinx.LbInfra.Core.Diagnostics;
using Kinx.LbInfra.Core.Specs;

namespace Kinx.LbInfra.Core.Validation.Nodes;

/// <summary>If nodes have their own AS numbers, no two are equal, and none is a gateway's or reserved.</summary>
internal sealed class NodeAsNumberRule : IStackRule
{
    public IEnumerable<Diagnostic> Check(LoadedStack stack)
    {
        var numbers = stack.Stack.LoadBalancers.SelectMany(loadBalancer => NodeAsNumber.Of(stack.Site, loadBalancer)).ToList();
        var gateways = stack.Site.Bgp.Gateways.Select(gateway => gateway.AsNumber).ToHashSet();
        var twice =
            from same in NodeAsNumber.Clashable(numbers).GroupBy(number => number.Number)
            from other in same.Skip(1)
            select NodeDiagnostics.AsNumberTwice(other.Path, other.Number, same.First().Path);
        // SiteBgpRule reports this for derived numbers, where the mistake is in the site file.
        var taken =
            from number in numbers
            where number.IsGiven && gateways.Contains(number.Number)
            select NodeDiagnostics.AsNumberOfGateway(number.Path, number.Number);
        var reserved =
            from number in numbers
            where number.IsGiven
            let rule = ReservedAsNumber.Of(number.Number)
            where rule is not null
            select NodeDiagnostics.ReservedAsNumber(number.Path, number.Number, rule.Source);
        return twice.Concat(taken).Concat(reserved);
    }
}
