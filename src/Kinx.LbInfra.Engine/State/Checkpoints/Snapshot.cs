using System.Collections.Immutable;
using System.Text.Json;
using Kinx.LbInfra.Engine.State.Secrets;

namespace Kinx.LbInfra.Engine.State.Checkpoints;

/// <summary>All that is known of a stack's resources at one moment: <c>latest</c> of Pulumi's checkpoint.</summary>
public sealed record Snapshot
{
    /// <summary>What a resource refers to stands before it.</summary>
    public ImmutableArray<ResourceState> Resources { get; init; } = [];

    public ImmutableArray<PendingOperation> PendingOperations { get; init; } = [];

    public required Manifest Manifest { get; init; }

    /// <summary>Null: the stack was never written with a secrets provider.</summary>
    public SecretsProvider? SecretsProvider { get; init; }

    /// <summary><c>metadata</c> and members that this engine does not know; written back as they were.</summary>
    public ImmutableSortedDictionary<string, JsonElement> Others { get; init; } = ResourceState.NoOthers;
}
