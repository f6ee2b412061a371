using Kinx.LbInfra.Engine.Deploying.Events;
using Kinx.LbInfra.Engine.Deploying.Managing;
using Kinx.LbInfra.Engine.Model;
using Kinx.LbInfra.Engine.State.Checkpoints;

namespace Kinx.LbInfra.Engine.Deploying.Steps;

/// <summary>Makes steps that delete.</summary>
internal static class Deletions
{
    /// <summary>The object goes before its successor is made; the entry stays, marked.</summary>
    public static Step ForReplacement(ResourceState old, IResourceManager manager) =>
        new(StepKind.DeleteReplaced, old, null, manager, StepPlans.Of(StepKind.DeleteReplaced, old, null))
        {
            Marked = old with { PendingReplacement = true },
            Retain = old.RetainOnDelete,
        };

    /// <summary>The entry goes, and the object, unless it is gone already, is not ours, is to be kept, or goes with another one.</summary>
    /// <param name="goesWithAnother">The resource that takes this one with it is deleted, too.</param>
    public static Step Final(ResourceState old, IResourceManager manager, bool goesWithAnother)
    {
        var kind = old switch
        {
            { Delete: true } => StepKind.DeleteReplaced,
            { PendingReplacement: true } => StepKind.RemovePendingReplace,
            _ => StepKind.Delete,
        };
        return new Step(kind, old, null, manager, StepPlans.Of(kind, old, null))
        {
            Retain = old.RetainOnDelete || old.External || goesWithAnother || kind == StepKind.RemovePendingReplace,
        };
    }
}
