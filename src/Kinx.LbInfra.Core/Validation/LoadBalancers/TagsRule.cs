using Kinx.LbInfra.Core.Diagnostics;
using Kinx.LbInfra.Core.Specs;
using Kinx.LbInfra.Core.Specs.Fields;

namespace Kinx.LbInfra.Core.Validation.LoadBalancers;

/// <summary>Nova refuses a server with more tags than it counts; two of them are the program's own.</summary>
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
