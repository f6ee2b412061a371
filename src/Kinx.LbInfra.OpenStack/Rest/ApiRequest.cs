using System.Text.Json.Nodes;

namespace Kinx.LbInfra.OpenStack.Rest;

/// <summary>A call of a service, independent of the service's address and of the token.</summary>
/// <param name="Path">Path below the service's endpoint, with a leading slash and an escaped query.</param>
public sealed record ApiRequest(HttpMethod Method, string Path)
{
    /// <summary>The JSON body, or null.</summary>
    public JsonNode? Json { get; init; }

    /// <summary>A body that is not JSON, such as image data; or null.</summary>
    public ReadOnlyMemory<byte>? Bytes { get; init; }

    /// <summary>Nova's API microversion, such as <c>2.26</c>; if unset, the oldest.</summary>
    public string? Microversion { get; init; }

    /// <summary>Texts in the body that must not appear in error messages.</summary>
    public IReadOnlyList<string> Secrets { get; init; } = [];

    /// <summary>True if the request is idempotent, so that it may be repeated after a lost connection.</summary>
    public bool Repeatable { get; init; } = Method != HttpMethod.Post && Method != HttpMethod.Patch;
}
