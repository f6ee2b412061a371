using System.Text.Json.Serialization.Metadata;

namespace Kinx.LbInfra.OpenStack.Rest;

/// <summary>
/// The location of a kind of object: its path, the member that wraps it in bodies, its JSON type, and Nova's microversion.
/// </summary>
/// <param name="Member">The wrapping member; null if bodies are not wrapped (Glance).</param>
internal sealed record ApiPath<T>(string Path, string? Member, JsonTypeInfo<T> Type, string? Microversion = null);
