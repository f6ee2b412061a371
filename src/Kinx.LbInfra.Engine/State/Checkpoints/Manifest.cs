using System.Collections.Immutable;
using System.Text.Json;

namespace Kinx.LbInfra.Engine.State.Checkpoints;

/// <summary>When and by which version a snapshot was written.</summary>
/// <param name="Time">RFC 3339.</param>
/// <param name="Magic">The SHA-256 of the version in hex.</param>
/// <param name="Version">The version of the program that wrote the snapshot, such as <c>v3.0.0</c>.</param>
internal sealed record Manifest(string Time, string Magic, string Version)
{
    public ImmutableSortedDictionary<string, JsonElement> Others { get; init; } = ResourceState.NoOthers;
}
