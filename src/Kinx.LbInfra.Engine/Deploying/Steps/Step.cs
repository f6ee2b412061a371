using Kinx.LbInfra.Engine.Deploying.Events;
using Kinx.LbInfra.Engine.Deploying.Managing;
using Kinx.LbInfra.Engine.Model;
using Kinx.LbInfra.Engine.State.Checkpoints;

namespace Kinx.LbInfra.Engine.Deploying.Steps;

/// <summary>One operation on a resource, with everything that it needs.</summary>
/// <param name="Old">The entry in the state; null: none.</param>
/// <param name="New">The new entry, without the outputs of an operation; null for deletions.</param>
/// <param name="Manager">Executes the step.</param>
/// <param name="Plan">The step as views show it.</param>
internal sealed record Step(StepKind Kind, ResourceState? Old, ResourceState? New, IResourceManager Manager, StepPlan Plan)
{
    public string Urn => Plan.Urn;

    /// <summary>Whether an earlier run was killed while it created this resource.</summary>
    public bool PendingBefore { get; init; }

    /// <summary>
    /// For deletions: the entry that takes the old one's place, since the resource is about to be created again; null: none.
    /// </summary>
    public ResourceState? Marked { get; init; }

    /// <summary>For deletions: whether the object stays, and only the entry is deleted.</summary>
    public bool Retain { get; init; }
}
