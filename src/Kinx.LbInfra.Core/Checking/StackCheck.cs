using Kinx.LbInfra.Core.Diagnostics;
using Kinx.LbInfra.Core.Loading;
using Kinx.LbInfra.Core.Specs;
using Kinx.LbInfra.Core.Specs.Sites;
using Kinx.LbInfra.Core.Text;
using Kinx.LbInfra.Core.Validation;

namespace Kinx.LbInfra.Core.Checking;

/// <summary>Loads a stack and runs every rule on it, whatever other stacks there are.</summary>
public static class StackCheck
{
    /// <summary>Everything that can be said about a stack file and its site file in one pass.</summary>
    /// <returns>The stack, even with errors, whenever there is enough of it; it must not be used then.</returns>
    public static Checked<LoadedStack> File(string path)
    {
        var read = StackLoader.Read(path, new SiteFiles());
        return new Checked<LoadedStack>(read.Stack, Located.Sort(Check(read, StackRules.All)));
    }

    /// <summary>The diagnostics of loading and of the rules, located.</summary>
    internal static IEnumerable<Diagnostic> Check(ReadStack read, IEnumerable<IStackRule> rules)
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
