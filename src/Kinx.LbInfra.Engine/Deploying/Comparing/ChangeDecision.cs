using Kinx.LbInfra.Engine.Model;
using Kinx.LbInfra.Engine.Providers.Protocol;

namespace Kinx.LbInfra.Engine.Deploying.Comparing;

/// <summary>What a provider says of a change, together with what the program's options make of it.</summary>
/// <param name="Detailed">Changed paths, those included that <c>replaceOnChanges</c> turns into a reason to replace.</param>
internal sealed record ChangeDecision(
    bool IsChange, bool Replaces, bool DeleteBeforeReplace, IReadOnlyDictionary<string, PropertyDiffKind> Detailed)
{
    public static ChangeDecision Of(
        DiffResult result, PropertyMap oldInputs, PropertyMap newInputs, IReadOnlyCollection<string> replaceOnChanges)
    {
        var detailed = result.Detailed ?? StructuralComparison.Compare(oldInputs, newInputs);
        var isChange = result.Changes switch
        {
            DiffChanges.None => false,
            DiffChanges.Some => true,
            _ => !oldInputs.Equals(newInputs),
        };
        if (!isChange && result.Replaces.Count == 0)
            return new(false, false, false, new Dictionary<string, PropertyDiffKind>());
        var forced = Force(detailed, result.Replaces, replaceOnChanges);
        return new(true, result.Replaces.Count > 0 || forced.Values.Any(IsReplacing), result.DeleteBeforeReplace, forced);
    }

    private static Dictionary<string, PropertyDiffKind> Force(
        IReadOnlyDictionary<string, PropertyDiffKind> detailed,
        IReadOnlyList<string> replaces,
        IReadOnlyCollection<string> replaceOnChanges)
    {
        var options = replaceOnChanges.Concat(replaces).Select(PropertyPath.Parse).ToList();
        return detailed.ToDictionary(
            item => item.Key,
            item => options.Any(option => option.Contains(PropertyPath.Parse(item.Key))) ? Replacing(item.Value) : item.Value,
            StringComparer.Ordinal);
    }

    private static PropertyDiffKind Replacing(PropertyDiffKind kind) => kind switch
    {
        PropertyDiffKind.Add => PropertyDiffKind.AddReplace,
        PropertyDiffKind.Delete => PropertyDiffKind.DeleteReplace,
        PropertyDiffKind.Update => PropertyDiffKind.UpdateReplace,
        _ => kind,
    };

    private static bool IsReplacing(PropertyDiffKind kind) =>
        kind is PropertyDiffKind.AddReplace or PropertyDiffKind.DeleteReplace or PropertyDiffKind.UpdateReplace;
}
