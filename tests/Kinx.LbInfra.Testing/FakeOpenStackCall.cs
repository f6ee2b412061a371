using System.Text.Json.Nodes;

namespace Kinx.LbInfra.Testing;

/// <summary>A request that reached <see cref="FakeOpenStack"/>.</summary>
/// <param name="Path">With the service's prefix and without the query, such as <c>/network/v2.0/ports</c>.</param>
/// <param name="Microversion">Nova's; null: none was sent.</param>
public sealed record FakeOpenStackCall(
    string Method, string Path, IReadOnlyDictionary<string, string> Query, string? Token, string? Microversion, JsonNode? Body)
{
    public override string ToString() => $"{Method} {Path}{(Body is null ? "" : " " + Body.ToJsonString())}";
}
