using System.Text.Json.Nodes;
using Kinx.LbInfra.OpenStack.Clients;
using Kinx.LbInfra.OpenStack.Rest;

namespace Kinx.LbInfra.OpenStack.Networks;

/// <summary>Changes tags of Neutron's objects.</summary>
/// <remarks>Source: Networking API v2.0, "Standard attributes tag extension", "Replace all tags".</remarks>
public static class NetworkTags
{
    /// <summary>Replaces all tags of an object.</summary>
    /// <param name="collection">As in paths: <c>ports</c>, <c>security-groups</c>, <c>networks</c>, <c>subnets</c>.</param>
    public static Task SetAsync(
        OpenStackClient cloud, string collection, string id, IReadOnlyList<string> tags, CancellationToken cancellationToken) =>
        cloud.Networking.SendAsync(
            new ApiRequest(HttpMethod.Put, $"/{collection}/{Uri.EscapeDataString(id)}/tags")
            {
                Json = new JsonObject { ["tags"] = new JsonArray([.. tags.Select(tag => (JsonNode)tag)]) },
            },
            cancellationToken);
}
