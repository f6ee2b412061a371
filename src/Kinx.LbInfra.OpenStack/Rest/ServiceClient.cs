using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Kinx.LbInfra.OpenStack.Rest;

/// <summary>Calls of one service of the catalog. Safe for concurrent use.</summary>
public sealed class ServiceClient(Transport transport, string serviceType, string versionPath)
{
    /// <summary>Sends any request.</summary>
    /// <exception cref="OpenStackException">No answer, or one of 400 and above.</exception>
    public Task<ApiResponse> SendAsync(ApiRequest request, CancellationToken cancellationToken) =>
        transport.SendAsync(serviceType, versionPath, request, cancellationToken);

    /// <exception cref="OpenStackException">Also when there is no such object (404).</exception>
    public async Task<T> GetAsync<T>(ApiPath<T> path, CancellationToken cancellationToken)
    {
        var answer = await SendAsync(new ApiRequest(HttpMethod.Get, path.Path) { Microversion = path.Microversion }, cancellationToken);
        return answer.Read(path.Member, path.Type);
    }

    /// <summary>Null when there is no such object (404).</summary>
    public async Task<T?> FindAsync<T>(ApiPath<T> path, CancellationToken cancellationToken)
        where T : class
    {
        try
        {
            return await GetAsync(path, cancellationToken);
        }
        catch (OpenStackException missing) when (missing.Status == HttpStatusCode.NotFound)
        {
            return null;
        }
    }

    /// <summary>All pages of a list.</summary>
    public async Task<IReadOnlyList<T>> ListAsync<T>(ApiPath<List<T>> path, CancellationToken cancellationToken)
    {
        var all = new List<T>();
        for (var next = path.Path; next is not null;)
        {
            var answer = await SendAsync(new ApiRequest(HttpMethod.Get, next) { Microversion = path.Microversion }, cancellationToken);
            all.AddRange(answer.Read(path.Member, path.Type));
            next = NextPage(answer, path);
        }
        return all;
    }

    /// <summary>POST of a new object.</summary>
    public Task<T> CreateAsync<T>(ApiPath<T> path, JsonNode body, CancellationToken cancellationToken) =>
        WriteAsync(HttpMethod.Post, path, body, [], cancellationToken);

    /// <summary>POST of a new object whose body holds texts that no message may repeat.</summary>
    public Task<T> CreateAsync<T>(ApiPath<T> path, JsonNode body, IReadOnlyList<string> secrets, CancellationToken cancellationToken) =>
        WriteAsync(HttpMethod.Post, path, body, secrets, cancellationToken);

    /// <summary>PUT of the changed fields.</summary>
    public Task<T> UpdateAsync<T>(ApiPath<T> path, JsonNode body, CancellationToken cancellationToken) =>
        WriteAsync(HttpMethod.Put, path, body, [], cancellationToken);

    /// <summary>False when it was gone already.</summary>
    public async Task<bool> DeleteAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            await SendAsync(new ApiRequest(HttpMethod.Delete, path), cancellationToken);
            return true;
        }
        catch (OpenStackException missing) when (missing.Status == HttpStatusCode.NotFound)
        {
            return false;
        }
    }

    private async Task<T> WriteAsync<T>(
        HttpMethod method, ApiPath<T> path, JsonNode body, IReadOnlyList<string> secrets, CancellationToken cancellationToken)
    {
        var envelope = path.Member is null ? body : new JsonObject { [path.Member] = body };
        var request = new ApiRequest(method, path.Path) { Microversion = path.Microversion, Json = envelope, Secrets = secrets };
        var answer = await SendAsync(request, cancellationToken);
        return answer.Read(path.Member, path.Type);
    }

    /// <summary>Nova and Neutron give links of a list in <c>servers_links</c>, Glance the address in <c>next</c>.</summary>
    private static string? NextPage<T>(ApiResponse answer, ApiPath<List<T>> path)
    {
        if (answer.Body is not { ValueKind: JsonValueKind.Object } body) return null;
        if (body.TryGetProperty("next", out var next)) return QueryOf(next.GetString(), path.Path);
        if (!body.TryGetProperty(path.Member + "_links", out var links)) return null;
        foreach (var link in links.EnumerateArray())
        {
            if (link.GetProperty("rel").GetString() == "next") return QueryOf(link.GetProperty("href").GetString(), path.Path);
        }
        return null;
    }

    private static string? QueryOf(string? address, string path) =>
        address is not null && address.IndexOf('?', StringComparison.Ordinal) is >= 0 and var at
            ? path.Split('?')[0] + address[at..]
            : null;
}
