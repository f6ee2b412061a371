using Kinx.LbInfra.Engine.Deploying.Comparing;
using Kinx.LbInfra.Engine.Model;
using Kinx.LbInfra.Engine.Providers.Protocol;
using Kinx.LbInfra.Engine.State.Checkpoints;

namespace Kinx.LbInfra.Engine.Deploying.Events;

/// <summary>Makes the plans that views show. All secrets in them are masked.</summary>
internal static class StepPlans
{
    public static StepPlan Of(
        StepKind kind, ResourceState? old, ResourceState? @new, IReadOnlyDictionary<string, PropertyDiffKind>? detailed = null)
    {
        var state = @new ?? old ?? throw new ArgumentException("a step needs an old or a new entry");
        var diffs = detailed is null ? [] : Diffs(old!, @new!, detailed);
        var replacing = diffs.Where(diff => diff.Kind.Replaces()).Select(diff => PropertyPath.Parse(diff.Path).First);
        return new StepPlan
        {
            Kind = kind,
            Urn = state.Urn,
            Type = state.Type,
            Name = state.Name,
            Old = Masked(old),
            New = Masked(@new),
            Diffs = diffs,
            ReplaceKeys = [.. replacing.Distinct(StringComparer.Ordinal)],
        };
    }

    /// <summary>The plan with the entry that the step left.</summary>
    public static StepPlan Done(StepPlan plan, ResourceState? result) => plan with { New = Masked(result) };

    private static List<ChangedProperty> Diffs(
        ResourceState old, ResourceState @new, IReadOnlyDictionary<string, PropertyDiffKind> detailed) =>
        [.. detailed.OrderBy(item => item.Key, StringComparer.Ordinal).Select(item => Diff(old, @new, item.Key, item.Value))];

    // If the inputs are equal, somebody else has changed the object, and only the outputs show it.
    private static ChangedProperty Diff(ResourceState old, ResourceState @new, string path, PropertyDiffKind kind)
    {
        var place = PropertyPath.Parse(path);
        var before = place.Find(old.Inputs);
        var after = place.Find(@new.Inputs);
        if (before is null || Equals(before, after)) before = place.Find(old.Outputs) ?? before;
        return new ChangedProperty(path, kind, Masked(before), Masked(after));
    }

    private static ResourceState? Masked(ResourceState? state)
    {
        if (state is null) return null;
        return state with { Inputs = SecretMask.Apply(state.Inputs), Outputs = SecretMask.Apply(state.Outputs) };
    }

    private static PropertyValue? Masked(PropertyValue? value) => value is null ? null : SecretMask.Apply(value);
}
