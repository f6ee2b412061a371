using System.Collections.Immutable;
using System.Text.Json;

namespace Kinx.LbInfra.Engine.State;

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

/// <summary>When and by which version a snapshot was written.</summary>
/// <param name="Time">RFC 3339.</param>
/// <param name="Version">Of the program that wrote it, with its <c>v</c>.</param>
public sealed record Manifest(string Time, string Magic, string Version)
{
    public ImmutableSortedDictionary<string, JsonElement> Others { get; init; } = ResourceState.NoOthers;
}

/// <summary>How the secrets of a snapshot are encrypted; for type <c>passphrase</c> the state is <c>{"salt": …}</c>.</summary>
public sealed record SecretsProvider(string Type, JsonElement State);
