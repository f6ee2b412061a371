using Kinx.LbInfra.Core.Diagnostics;
using Kinx.LbInfra.Core.Loading;
using Kinx.LbInfra.Core.Rendering.Templates;
using Kinx.LbInfra.Core.Specs;
using Kinx.LbInfra.Core.Validation;
using Kinx.LbInfra.Core.Validation.Secrets;
using Kinx.LbInfra.Core.Validation.Trees;

namespace Kinx.LbInfra.Core.Checking;

/// <summary>Checks each stack by itself and together with the other stacks of its site in the same folder.</summary>
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

    /// <summary>Checks one file that is about to be deployed.</summary>
    /// <param name="file">The stack file.</param>
    /// <param name="secret">The secret of a name in the stack's configuration, null if it has none; null if that is unknown.</param>
    /// <param name="templates">If given, rendered files are checked too.</param>
    /// <returns>The stack, also with errors if enough of it could be read; it must then not be used.</returns>
    public static Checked<LoadedStack> One(string file, Func<string, string?>? secret = null, TemplateSet? templates = null) =>
        Files([file], secret is null ? StackRules.All : [.. StackRules.All, .. RulesOf(secret)], templates)[0];

    /// <summary>An error for each file of a folder, and of its sites, that is not read because of its name: <c>x.yml</c>.</summary>
    /// <param name="folder">The folder of the stack files.</param>
    public static IReadOnlyList<Diagnostic> Misnamed(string folder) => [.. StackFiles.Misnamed(folder).Select(LoadDiagnostics.FileNotRead)];

    /// <summary>Checks files in the given order; a file that is given twice is checked once.</summary>
    public static IReadOnlyList<Checked<LoadedStack>> Files(IEnumerable<string> paths, TemplateSet? templates = null) =>
        Files(paths, StackRules.All, templates);

    private static List<Checked<LoadedStack>> Files(IEnumerable<string> paths, IReadOnlyList<IStackRule> rules, TemplateSet? templates)
    {
        var sites = new SiteFiles();
        var files = paths.DistinctBy(Path.GetFullPath, StringComparer.Ordinal).ToList();
        var reads = files.Select(path => StackLoader.Read(path, sites)).ToList();
        // A conflict is reported at the later of two stacks. The requested stacks come last, so that they get the finding.
        var together = StackFiles.Beside(files).Select(path => StackLoader.Read(path, sites)).Concat(reads);
        var shared = Shared(together).ToLookup(finding => finding.Stack, finding => finding.Diagnostic, ReferenceEqualityComparer.Instance);
        return
        [
            .. reads
                .Select(read => Check(read, read.Stack is null ? [] : shared[read.Stack], rules))
                .Select((check, index) => Rendered(check, reads[index], templates)),
        ];
    }

    private static IEnumerable<IStackRule> RulesOf(Func<string, string?> secret) =>
        [new MissingSecretRule(name => !string.IsNullOrEmpty(secret(name))), new SecretContentRule(secret)];

    private static Checked<LoadedStack> Rendered(Checked<LoadedStack> check, ReadStack read, TemplateSet? templates)
    {
        if (templates is null || check.HasErrors || read.Stack is not { } stack) return check;
        var found = new UserDataSizeRule(templates).Check(stack).Select(read.Locate);
        return check with { Diagnostics = Located.Sort(check.Diagnostics.Concat(found)) };
    }

    // Faults in other tenants' stacks are not reported here.
    private static IEnumerable<TreeFinding> Shared(IEnumerable<ReadStack> reads) =>
        reads.Select(read => read.Stack).OfType<LoadedStack>()
            .GroupBy(stack => stack.Stack.Site, StringComparer.Ordinal)
            .SelectMany(site => Rules.SelectMany(rule => rule.Check([.. site])));

    private static Checked<LoadedStack> Check(ReadStack read, IEnumerable<Diagnostic> shared, IReadOnlyList<IStackRule> rules)
    {
        var together = FollowUps.Remove(shared, read.Diagnostics).Select(read.Locate);
        return new Checked<LoadedStack>(read.Stack, Located.Sort(StackCheck.Check(read, rules).Concat(together)));
    }
}
