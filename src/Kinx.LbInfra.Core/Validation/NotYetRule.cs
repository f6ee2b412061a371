using Kinx.LbInfra.Core.Diagnostics;
using Kinx.LbInfra.Core.Loading;
using Kinx.LbInfra.Core.Specs;

namespace Kinx.LbInfra.Core.Validation;

/// <summary>What the language knows and no template renders is an error: to leave it out silently would be unsafe.</summary>
public sealed class NotYetRule : IStackRule
{
    public IEnumerable<Diagnostic> Check(LoadedStack stack) =>
        stack.Stack.LoadBalancers.SelectMany(LoadBalancer).Select(f => SpecDiagnostics.NotYet(f.Path, f.What));

    private static IEnumerable<Feature> LoadBalancer(LoadBalancerSpec loadBalancer)
    {
        foreach (var member in loadBalancer.Pools.SelectMany(pool => pool.Members).Where(member => member.SubnetId is not null))
            yield return new Feature(member.Path.Key("subnet_id"), "\"subnet_id\"");
    }

    private sealed record Feature(YamlPath Path, string What);
}
