using System.Collections.Immutable;
using System.Text.Json;

namespace Kinx.LbInfra.Engine.State.Checkpoints;

/// <summary>The content of a state file.</summary>
internal sealed record Checkpoint
{
    public const int SupportedVersion = 3;

    public int Version { get; init; } = SupportedVersion;

    /// <summary><c>organization/project/stack</c>.</summary>
    public required string Stack { get; init; }

    /// <summary>Null: the stack exists, but nothing was ever deployed.</summary>
    public Snapshot? Latest { get; init; }

    /// <summary>Members that this engine does not know. Written back as they were read.</summary>
    public ImmutableSortedDictionary<string, JsonElement> Others { get; init; } = ResourceState.NoOthers;
}
