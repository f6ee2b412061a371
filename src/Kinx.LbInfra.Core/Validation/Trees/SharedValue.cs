using Kinx.LbInfra.Core.Diagnostics;
using Kinx.LbInfra.Core.Specs;
using Kinx.LbInfra.Core.Text;

namespace Kinx.LbInfra.Core.Validation.Trees;

/// <summary>A value of a stack that no other stack of its site may have.</summary>
internal sealed record SharedValue<T>(LoadedStack Stack, T Value, YamlPath Path)
    where T : notnull
{
    /// <summary>Values that two stacks have: a finding at each later one, which names the first stack.</summary>
    public static IEnumerable<TreeFinding> Conflicts(
        IEnumerable<SharedValue<T>> values, IEqualityComparer<T> comparer, Func<YamlPath, T, string, Diagnostic> say) =>
        from same in values.GroupBy(value => value.Value, comparer)
        let first = same.First()
        from other in same
        where !ReferenceEquals(other.Stack, first.Stack)
        select new TreeFinding(other.Stack, say(other.Path, other.Value, first.Stack.Name));
}
