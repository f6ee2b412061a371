using Kinx.LbInfra.Core.Diagnostics;
using Kinx.LbInfra.Core.Loading;

namespace Kinx.LbInfra.Core.Validation;

/// <summary>Checks a whole folder of stacks: each by itself, and all of a site together.</summary>
public static class StackTreeCheck
{
    private static readonly ITreeRule[] Rules =
    [
        new SharedVipRule(),
        new SharedNameRule(),
        new SharedNodeAddressRule(),
        new SharedAsNumberRule(),
        new QuotaRule(),
    ];

    /// <summary>Every stack file of a folder, in the order of the names, with what is said about each.</summary>
    public static IReadOnlyList<Checked<LoadedStack>> Folder(string path) =>
        Files(Directory.EnumerateFiles(path).Where(StackLoader.IsStackFile).Order(StringComparer.Ordinal));

    /// <summary>The given files together, in the given order.</summary>
    public static IReadOnlyList<Checked<LoadedStack>> Files(IEnumerable<string> paths)
    {
        var sites = new SiteFiles();
        var reads = paths.Select(path => StackLoader.Read(path, sites)).ToList();
        var shared = Shared(reads).ToLookup(finding => finding.Stack, finding => finding.Diagnostic, ReferenceEqualityComparer.Instance);
        return [.. reads.Select(read => Check(read, read.Stack is null ? [] : shared[read.Stack]))];
    }

    private static IEnumerable<TreeFinding> Shared(IEnumerable<ReadStack> reads) =>
        reads.Select(read => read.Stack).OfType<LoadedStack>()
            .GroupBy(stack => stack.Stack.Site, StringComparer.Ordinal)
            .SelectMany(site => Rules.SelectMany(rule => rule.Check([.. site])));

    private static Checked<LoadedStack> Check(ReadStack read, IEnumerable<Diagnostic> shared)
    {
        var together = FollowUps.Remove(shared, read.Diagnostics).Select(read.Locate);
        return new Checked<LoadedStack>(read.Stack, Located.Sort(StackCheck.Check(read, StackRules.All).Concat(together)));
    }
}
