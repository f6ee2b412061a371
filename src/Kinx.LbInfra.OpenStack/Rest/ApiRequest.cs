using System.Text.Json.Nodes;

namespace Kinx.LbInfra.OpenStack.Rest;

/// <summary>One call of a service, before its address and token are known.</summary>
/// <param name="Path">Below the service's endpoint, with a leading slash and an escaped query.</param>
public sealed record ApiRequest(HttpMethod Method, string Path)
{
    /// <summary>Null: no JSON body.</summary>
    public JsonNode? Json { get; init; }

    /// <summary>A body that is not JSON (image data).</summary>
    public ReadOnlyMemory<byte>? Bytes { get; init; }

    /// <summary>Nova's API microversion, such as <c>2.26</c>; unset: the oldest.</summary>
    public string? Microversion { get; init; }

    /// <summary>Texts of the body that no error message may repeat.</summary>
    public IReadOnlyList<string> Secrets { get; init; } = [];

    /// <summary>True: sending it twice does what sending it once does, so it may be repeated after a lost connection.</summary>
    public bool Repeatable { get; init; } = Method != HttpMethod.Post && Method != HttpMethod.Patch;
}
