using Kinx.LbInfra.Core.Diagnostics;
using Kinx.LbInfra.Core.Specs;
using Kinx.LbInfra.Core.Text;

namespace Kinx.LbInfra.Core.Validation.Trees;

/// <summary>A value that only one stack of a site may use.</summary>
internal sealed record SharedValue<T>(LoadedStack Stack, T Value, YamlPath Path)
    where T : notnull
{
    /// <summary>Finds values that several stacks use: one finding in each later stack, which names the first.</summary>
    public static IEnumerable<TreeFinding> Conflicts(
        IEnumerable<SharedValue<T>> values, IEqualityComparer<T> comparer, Func<YamlPath, T, string, Diagnostic> say) =>
        from same in values.GroupBy(value => value.Value, comparer)
        let first = same.First()
        from other in same
        where !ReferenceEquals(other.Stack, first.Stack)
        select new TreeFinding(other.Stack, say(other.Path, other.Value, first.Stack.Name));
}
