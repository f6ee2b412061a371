using Kinx.LbInfra.Engine.Deploying.Events;
using Kinx.LbInfra.Engine.Deploying.Managing;
using Kinx.LbInfra.Engine.Model;
using Kinx.LbInfra.Engine.State.Checkpoints;

namespace Kinx.LbInfra.Engine.Deploying.Steps;

/// <summary>Makes the steps that delete.</summary>
internal static class Deletions
{
    /// <summary>Deletes the object before its replacement is made. The entry stays, marked.</summary>
    public static Step ForReplacement(ResourceState old, IResourceManager manager) =>
        new(StepKind.DeleteReplaced, old, null, manager, StepPlans.Of(StepKind.DeleteReplaced, old, null))
        {
            Marked = old with { PendingReplacement = true },
            Retain = old.RetainOnDelete,
        };

    /// <summary>
    /// Deletes the entry, and the object unless it is already gone, not managed by the stack, to be retained, or deleted with another one.
    /// </summary>
    /// <param name="goesWithAnother">Whether the resource named by <c>deletedWith</c> is deleted in this run.</param>
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
