using Kinx.LbInfra.Engine.Deploying.Events;
using Kinx.LbInfra.Engine.Model;

namespace Kinx.LbInfra.Engine;

/// <summary>How a deployment ended.</summary>
public sealed record DeploymentResult
{
    public required bool Succeeded { get; init; }

    /// <summary>The run was stopped by its cancellation token.</summary>
    public required bool Cancelled { get; init; }

    /// <summary>
    /// How many resources were (in a preview: would be) created, updated, replaced, deleted or left the same.
    /// A replacement counts once, as <see cref="StepKind.Replace"/>; default providers do not count.
    /// </summary>
    public required IReadOnlyDictionary<StepKind, int> Changes { get; init; }

    /// <summary>The stack's outputs as the program registered them, unknowns included; secrets are not masked.</summary>
    public required PropertyMap Outputs { get; init; }

    /// <summary>The outputs before the run; empty for a new stack.</summary>
    public required PropertyMap OldOutputs { get; init; }

    /// <summary>Every step in the order of its start, default providers and unchanged resources included.</summary>
    public required IReadOnlyList<StepPlan> Steps { get; init; }

    /// <summary>Any step that is not <see cref="StepKind.Same"/>.</summary>
    public bool HasChanges => Changes.Any(change => change.Key != StepKind.Same && change.Value > 0);
}
