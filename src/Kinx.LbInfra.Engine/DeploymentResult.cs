using Kinx.LbInfra.Engine.Deploying.Events;
using Kinx.LbInfra.Engine.Model;

namespace Kinx.LbInfra.Engine;

/// <summary>How a deployment ended.</summary>
public sealed record DeploymentResult
{
    /// <summary>Whether every step was done and no error was reported.</summary>
    public required bool Succeeded { get; init; }

    /// <summary>Whether the cancellation token stopped the run.</summary>
    public required bool Cancelled { get; init; }

    /// <summary>
    /// How many resources were (in a preview: would be) created, updated, replaced, deleted or left the same. A replacement counts once, as
    /// <see cref="StepKind.Replace"/>. Default providers do not count.
    /// </summary>
    public required IReadOnlyDictionary<StepKind, int> Changes { get; init; }

    /// <summary>The stack's outputs as the program registered them. They may be unknown in a preview. Secrets are not masked.</summary>
    public required PropertyMap Outputs { get; init; }

    /// <summary>The stack's outputs before the run; empty for a new stack. Secrets are not masked.</summary>
    public required PropertyMap OldOutputs { get; init; }

    /// <summary>Every step in the order of starting, those of default providers and of unchanged resources included.</summary>
    public required IReadOnlyList<StepPlan> Steps { get; init; }

    /// <summary>Whether any counted step is other than <see cref="StepKind.Same"/>.</summary>
    public bool HasChanges => Changes.Any(change => change.Key != StepKind.Same && change.Value > 0);
}
