using Kinx.LbInfra.Core.Diagnostics;
using Kinx.LbInfra.Core.Specs;
using Kinx.LbInfra.Core.Specs.Fields;

namespace Kinx.LbInfra.Core.Validation.LoadBalancers;

/// <summary>The number of tags is limited: Nova refuses a server with too many, and two are added by the program.</summary>
internal sealed class TagsRule : IStackRule
{
    private const int NovaLimit = 50;
    private const int Own = 2;

    public IEnumerable<Diagnostic> Check(LoadedStack stack) =>
        from loadBalancer in stack.Stack.LoadBalancers
        let count = loadBalancer.Tags.Distinct(StringComparer.Ordinal).Count()
        where count > NovaLimit - Own
        select NodeDiagnostics.TooManyTags(loadBalancer.At(it => it.Tags), loadBalancer.Name, count, NovaLimit - Own);
}
