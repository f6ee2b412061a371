using System.Collections.Immutable;
using System.Text.Json;

namespace Kinx.LbInfra.Engine.State.Checkpoints;

/// <summary>The content of a state file.</summary>
public sealed record Checkpoint
{
    public const int SupportedVersion = 3;

    public int Version { get; init; } = SupportedVersion;

    /// <summary><c>organization/project/stack</c>.</summary>
    public required string Stack { get; init; }

    /// <summary>Null: the stack was created, and nothing was ever deployed.</summary>
    public Snapshot? Latest { get; init; }

    /// <summary>Members that this engine does not know; written back as they were.</summary>
    public ImmutableSortedDictionary<string, JsonElement> Others { get; init; } = ResourceState.NoOthers;
}
