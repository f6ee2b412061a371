using System.Collections.Immutable;
using System.Text.Json;
using Kinx.LbInfra.Engine.Model;
using Kinx.LbInfra.Engine.State.Secrets;

namespace Kinx.LbInfra.Engine.State.Checkpoints;

/// <summary>Everything known about a stack's resources at one moment: <c>latest</c> of Pulumi's checkpoint.</summary>
internal sealed record Snapshot
{
    /// <summary>Each resource comes after the resources that it refers to.</summary>
    public ImmutableArray<ResourceState> Resources { get; init; } = [];

    public ImmutableArray<PendingOperation> PendingOperations { get; init; } = [];

    public required Manifest Manifest { get; init; }

    /// <summary>Null: the stack was never written with a secrets provider.</summary>
    public SecretsProvider? SecretsProvider { get; init; }

    /// <summary><c>metadata</c>, and members that this engine does not know. Written back as they were read.</summary>
    public ImmutableSortedDictionary<string, JsonElement> Others { get; init; } = ResourceState.NoOthers;

    /// <summary>The outputs of the stack, secrets still marked; null: nothing is deployed.</summary>
    public PropertyMap? StackOutputs => Resources.FirstOrDefault(resource => resource.Type == Urn.StackType)?.Outputs;
}
