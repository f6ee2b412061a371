using System.Text.Json.Nodes;
using Kinx.LbInfra.OpenStack.Clients;
using Kinx.LbInfra.OpenStack.Rest;

namespace Kinx.LbInfra.OpenStack.Servers;

/// <summary>Changes the metadata and tags of a server.</summary>
/// <remarks>Source: Compute API v2.1, "Servers metadata" and "Server tags".</remarks>
public static class ServerMetadata
{
    /// <summary>Adds or overwrites these keys; others are kept.</summary>
    public static Task SetAsync(
        OpenStackClient cloud, string id, IReadOnlyDictionary<string, string> metadata, CancellationToken cancellationToken)
    {
        var items = new JsonObject(metadata.Select(item => KeyValuePair.Create(item.Key, (JsonNode?)item.Value)));
        var request = new ApiRequest(
            HttpMethod.Post, $"{Server.At(id)}/metadata")
        { Json = new JsonObject { ["metadata"] = items }, Repeatable = true };
        return cloud.Compute.SendAsync(request, cancellationToken);
    }

    /// <summary>Removes a key; a missing one is not an error.</summary>
    public static Task RemoveAsync(OpenStackClient cloud, string id, string key, CancellationToken cancellationToken) =>
        cloud.Compute.DeleteAsync($"{Server.At(id)}/metadata/{Uri.EscapeDataString(key)}", cancellationToken);

    /// <summary>Replaces all tags; at most 50 of at most 60 characters, without <c>/</c> and <c>,</c>.</summary>
    public static Task SetTagsAsync(OpenStackClient cloud, string id, IReadOnlyList<string> tags, CancellationToken cancellationToken) =>
        cloud.Compute.SendAsync(
            new ApiRequest(HttpMethod.Put, $"{Server.At(id)}/tags")
            {
                Microversion = "2.26",
                Json = new JsonObject { ["tags"] = new JsonArray([.. tags.Select(tag => (JsonNode)tag)]) },
            },
            cancellationToken);
}
