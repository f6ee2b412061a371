using Kinx.LbInfra.Engine.Model;
using Kinx.LbInfra.Engine.State.Checkpoints;

namespace Kinx.LbInfra.Engine.Deploying.Events;

/// <summary>A step as views show it. Every secret in it is masked (see <see cref="SecretMask"/>).</summary>
public sealed record StepPlan
{
    public required StepKind Kind { get; init; }

    public required string Urn { get; init; }

    public required string Type { get; init; }

    /// <summary>The name in the program.</summary>
    public required string Name { get; init; }

    /// <summary>Null: nothing in the state (a creation).</summary>
    public required ResourceState? Old { get; init; }

    /// <summary>Null: nothing declared (a deletion). In a preview outputs may be unknown.</summary>
    public required ResourceState? New { get; init; }

    /// <summary>What differs, in ordinal order of the paths; empty for creations and deletions.</summary>
    public required IReadOnlyList<ChangedProperty> Diffs { get; init; }

    /// <summary>Top-level properties that cause a replacement.</summary>
    public required IReadOnlyList<string> ReplaceKeys { get; init; }

    /// <summary>A provider that the engine made by itself; not shown and not counted.</summary>
    public bool IsDefaultProvider => Type.StartsWith("pulumi:providers:", StringComparison.Ordinal) && (New ?? Old) is { Parent: null };
}
