using Kinx.LbInfra.Core.Diagnostics;
using Kinx.LbInfra.Core.Loading;

namespace Kinx.LbInfra.Core.Validation;

/// <summary>Loads a stack and runs every rule on it.</summary>
public static class StackCheck
{
    /// <summary>Everything that can be said about a stack file and its site file in one pass.</summary>
    /// <returns>The stack, even with errors, whenever there is enough of it; it must not be used then.</returns>
    public static Checked<LoadedStack> File(string path) => File(path, StackRules.All);

    /// <summary>The same, and whether the stack's configuration has all secrets that the file refers to.</summary>
    /// <param name="path">The stack file.</param>
    /// <param name="hasSecret">Whether the configuration has a secret of this name.</param>
    /// <inheritdoc cref="File(string)" path="/returns"/>
    public static Checked<LoadedStack> File(string path, Func<string, bool> hasSecret) =>
        File(path, [.. StackRules.All, new MissingSecretRule(hasSecret)]);

    /// <summary>The diagnostics of loading and of the rules, located.</summary>
    internal static IEnumerable<Diagnostic> Check(ReadStack read, IEnumerable<IStackRule> rules)
    {
        if (read.Stack is not { } stack) return read.Diagnostics;
        var found = rules.SelectMany(rule => rule.Check(stack));
        return read.Diagnostics.Concat(FollowUps.Remove(found, read.Diagnostics).Select(read.Locate));
    }

    private static Checked<LoadedStack> File(string path, IEnumerable<IStackRule> rules)
    {
        var read = StackLoader.Read(path, new SiteFiles());
        return new Checked<LoadedStack>(read.Stack, Located.Sort(Check(read, rules)));
    }
}
