using Kinx.LbInfra.Engine.Deploying.Events;
using Kinx.LbInfra.Engine.Deploying.Managing;
using Kinx.LbInfra.Engine.Model;
using Kinx.LbInfra.Engine.State.Checkpoints;

namespace Kinx.LbInfra.Engine.Deploying.Steps;

/// <summary>One thing to be done, with what it needs to be carried out.</summary>
/// <param name="Old">The entry in the state; null: none.</param>
/// <param name="New">The entry to be, its outputs not yet known; null: none.</param>
/// <param name="Manager">Who does it.</param>
/// <param name="Plan">The same for views.</param>
internal sealed record Step(StepKind Kind, ResourceState? Old, ResourceState? New, IResourceManager Manager, StepPlan Plan)
{
    public string Urn => Plan.Urn;

    /// <summary>An earlier run was killed while it created this resource.</summary>
    public bool PendingBefore { get; init; }

    /// <summary>
    /// Deletions: what takes the place of the entry, because the resource is about to be created anew; null: nothing does.
    /// </summary>
    public ResourceState? Marked { get; init; }

    /// <summary>Deletions: nobody is asked to delete the object.</summary>
    public bool Retain { get; init; }
}
