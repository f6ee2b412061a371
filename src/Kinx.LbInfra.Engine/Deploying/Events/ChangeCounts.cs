using Kinx.LbInfra.Engine.Model;

namespace Kinx.LbInfra.Engine.Deploying.Events;

/// <summary>Counts steps as Pulumi's summary does.</summary>
internal static class ChangeCounts
{
    public static IReadOnlyDictionary<StepKind, int> Of(IEnumerable<StepPlan> done) =>
        new SortedDictionary<StepKind, int>(done
            .Where(step => !step.IsDefaultProvider && step.Kind is not (StepKind.DeleteReplaced or StepKind.RemovePendingReplace))
            .GroupBy(step => step.Kind == StepKind.CreateReplacement ? StepKind.Replace : step.Kind)
            .ToDictionary(group => group.Key, group => group.Count()));
}
