using Kinx.LbInfra.Core.Diagnostics;
using Kinx.LbInfra.Core.Loading;
using Kinx.LbInfra.Core.Specs;
using Kinx.LbInfra.Core.Specs.Sites;
using Kinx.LbInfra.Core.Text;
using Kinx.LbInfra.Core.Validation;

namespace Kinx.LbInfra.Core.Checking;

/// <summary>Runs the rules on one stack, independently of other stacks.</summary>
internal static class StackCheck
{
    /// <summary>The located diagnostics of loading and of the rules.</summary>
    public static IEnumerable<Diagnostic> Check(ReadStack read, IEnumerable<IStackRule> rules)
    {
        if (read.Tenant is not { } tenant) return read.Diagnostics;
        var found = read.Stack is { } stack
            ? rules.SelectMany(rule => rule.Check(stack))
            : rules.Except(StackRules.OfSite).SelectMany(rule => rule.Check(WithoutSite(tenant)));
        return read.Diagnostics.Concat(FollowUps.Remove(found, read.Diagnostics).Select(read.Locate));
    }

    private static LoadedStack WithoutSite(StackSpec tenant) =>
        new("", "", tenant, (SiteSpec)Placeholder.For(typeof(SiteSpec), YamlPath.Root)!);
}
