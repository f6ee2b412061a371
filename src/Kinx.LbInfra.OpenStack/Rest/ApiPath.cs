using System.Text.Json.Serialization.Metadata;

namespace Kinx.LbInfra.OpenStack.Rest;

/// <summary>Where an object stands: path, the member that wraps it in bodies, its type, and Nova's microversion.</summary>
/// <param name="Member">Null: bodies are not wrapped (Glance).</param>
internal sealed record ApiPath<T>(string Path, string? Member, JsonTypeInfo<T> Type, string? Microversion = null);
