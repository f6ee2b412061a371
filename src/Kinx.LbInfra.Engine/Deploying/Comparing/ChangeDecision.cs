using Kinx.LbInfra.Engine.Model;
using Kinx.LbInfra.Engine.Providers.Protocol;

namespace Kinx.LbInfra.Engine.Deploying.Comparing;

/// <summary>What the engine decides about a change: the provider's answer together with the program's options.</summary>
/// <param name="Detailed">The changed paths. Those that <c>replaceOnChanges</c> covers are reasons to replace.</param>
internal sealed record ChangeDecision(
    bool IsChange, bool Replaces, bool DeleteBeforeReplace, IReadOnlyDictionary<string, PropertyDiffKind> Detailed)
{
    private static readonly ChangeDecision NoChange = new(false, false, false, new Dictionary<string, PropertyDiffKind>());

    /// <exception cref="Failures.DeploymentException">An option or the provider names a malformed path.</exception>
    public static ChangeDecision Of(
        DiffResult result, PropertyMap oldInputs, PropertyMap newInputs, IReadOnlyCollection<string> replaceOnChanges)
    {
        var isChange = result.Changes switch
        {
            DiffChanges.None => false,
            DiffChanges.Some => true,
            _ => !oldInputs.Equals(newInputs),
        };
        if (!isChange && result.Replaces.Count == 0) return NoChange;
        var detailed = result.Detailed ?? StructuralComparison.Compare(oldInputs, newInputs);
        var decided = WithReplacements(detailed, replaceOnChanges.Concat(result.Replaces));
        return new(true, result.Replaces.Count > 0 || decided.Values.Any(kind => kind.Replaces()), result.DeleteBeforeReplace, decided);
    }

    private static Dictionary<string, PropertyDiffKind> WithReplacements(
        IReadOnlyDictionary<string, PropertyDiffKind> detailed, IEnumerable<string> replaces)
    {
        var paths = replaces.Select(PropertyPath.Parse).ToList();
        return detailed.ToDictionary(
            item => item.Key,
            item => paths.Any(path => path.Contains(PropertyPath.Parse(item.Key))) ? item.Value.AsReplacing() : item.Value,
            StringComparer.Ordinal);
    }
}
