using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Kinx.LbInfra.OpenStack.Rest;
using Kinx.LbInfra.OpenStack.Signing;

namespace Kinx.LbInfra.OpenStack.Clients;

/// <summary>Calls one service of the catalog, with the session's token. Safe for concurrent use.</summary>
public sealed class ServiceClient
{
    private readonly Transport _transport;
    private readonly TokenSession _session;
    private readonly string _serviceType;
    private readonly string _versionPath;

    internal ServiceClient(Transport transport, TokenSession session, string serviceType, string versionPath) =>
        (_transport, _session, _serviceType, _versionPath) = (transport, session, serviceType, versionPath);

    /// <summary>Sends a request; if the service refuses the token, repeats it once with a new one.</summary>
    /// <param name="request">The request; its path is relative to the service's endpoint and API version.</param>
    /// <param name="cancellationToken">Ends the call, including retries.</param>
    /// <exception cref="OpenStackException">
    /// No response within 60 s, or a status of 400 or above; or signing in failed; or the catalog lacks the service.
    /// </exception>
    public async Task<ApiResponse> SendAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var token = await _session.TokenAsync(cancellationToken);
        try
        {
            return await SendAsync(request, token, cancellationToken);
        }
        catch (OpenStackException refused) when (refused.Status == HttpStatusCode.Unauthorized)
        {
            return await SendAsync(request, await _session.RenewAsync(token, cancellationToken), cancellationToken);
        }
    }

    /// <exception cref="OpenStackException">Also when there is no such object (404).</exception>
    internal async Task<T> GetAsync<T>(ApiPath<T> path, CancellationToken cancellationToken)
    {
        var answer = await SendAsync(new ApiRequest(HttpMethod.Get, path.Path) { Microversion = path.Microversion }, cancellationToken);
        return answer.Read(path.Member, path.Type);
    }

    /// <summary>Null when there is no such object (404).</summary>
    internal async Task<T?> FindAsync<T>(ApiPath<T> path, CancellationToken cancellationToken)
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
    internal async Task<IReadOnlyList<T>> ListAsync<T>(ApiPath<List<T>> path, CancellationToken cancellationToken)
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
    internal Task<T> CreateAsync<T>(ApiPath<T> path, JsonNode body, CancellationToken cancellationToken) =>
        WriteAsync(HttpMethod.Post, path, body, [], cancellationToken);

    /// <summary>POST of a new object, with texts that must not appear in messages.</summary>
    internal Task<T> CreateAsync<T>(ApiPath<T> path, JsonNode body, IReadOnlyList<string> secrets, CancellationToken cancellationToken) =>
        WriteAsync(HttpMethod.Post, path, body, secrets, cancellationToken);

    /// <summary>PUT of the changed fields.</summary>
    internal Task<T> UpdateAsync<T>(ApiPath<T> path, JsonNode body, CancellationToken cancellationToken) =>
        WriteAsync(HttpMethod.Put, path, body, [], cancellationToken);

    /// <summary>DELETE of an object; false if it no longer existed.</summary>
    internal async Task<bool> DeleteAsync(string path, CancellationToken cancellationToken)
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

    private Task<ApiResponse> SendAsync(ApiRequest request, Token token, CancellationToken cancellationToken) =>
        _transport.SendAsync(_session.Address(token, _serviceType, _versionPath, request.Path), request, token.Value, cancellationToken);

    private async Task<T> WriteAsync<T>(
        HttpMethod method, ApiPath<T> path, JsonNode body, IReadOnlyList<string> secrets, CancellationToken cancellationToken)
    {
        var envelope = path.Member is null ? body : new JsonObject { [path.Member] = body };
        var request = new ApiRequest(method, path.Path) { Microversion = path.Microversion, Json = envelope, Secrets = secrets };
        var answer = await SendAsync(request, cancellationToken);
        return answer.Read(path.Member, path.Type);
    }

    // Nova and Neutron put the links of a list into servers_links, ports_links, …; Glance puts the address into next.
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

    private static string? QueryOf(string? address, string path)
    {
        if (address is not null && address.IndexOf('?', StringComparison.Ordinal) is >= 0 and var at)
        {
            return path.Split('?')[0] + address[at..];
        }

        return null;
    }
}
