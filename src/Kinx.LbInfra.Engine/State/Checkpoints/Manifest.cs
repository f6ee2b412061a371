using System.Collections.Immutable;
using System.Text.Json;

namespace Kinx.LbInfra.Engine.State.Checkpoints;

/// <summary>When and by which version a snapshot was written.</summary>
/// <param name="Time">RFC 3339.</param>
/// <param name="Version">Of the program that wrote it, with its <c>v</c>.</param>
public sealed record Manifest(string Time, string Magic, string Version)
{
    public ImmutableSortedDictionary<string, JsonElement> Others { get; init; } = ResourceState.NoOthers;
}
