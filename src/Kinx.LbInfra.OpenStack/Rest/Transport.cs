using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Kinx.LbInfra.OpenStack.Signing;
using Polly;

namespace Kinx.LbInfra.OpenStack.Rest;

/// <summary>Sends requests: address from the catalog, token, one renewal on 401, repetitions, errors as exceptions.</summary>
public sealed class Transport
{
    private static readonly TimeSpan AnswerTimeout = TimeSpan.FromSeconds(60);

    private readonly HttpMessageInvoker _http;
    private readonly TimeProvider _time;
    private readonly ResiliencePipeline<ApiResponse> _repeats;
    private readonly TokenSession _session;

    internal Transport(HttpMessageInvoker http, CloudConfig cloud, TimeProvider time)
    {
        _http = http;
        _time = time;
        _repeats = Repeats.Build(time);
        _session = new TokenSession(this, cloud, time);
    }

    internal TokenSession Session => _session;

    internal async Task<ApiResponse> SendAsync(
        string serviceType, string versionPath, ApiRequest request, CancellationToken cancellationToken)
    {
        var token = await _session.TokenAsync(cancellationToken);
        try
        {
            return await SendAsync(
                _session.Address(token, serviceType, versionPath, request.Path), request, token.Value, cancellationToken);
        }
        catch (OpenStackException refused) when (refused.Status == HttpStatusCode.Unauthorized)
        {
            var renewed = await _session.RenewAsync(token, cancellationToken);
            return await SendAsync(
                _session.Address(renewed, serviceType, versionPath, request.Path), request, renewed.Value, cancellationToken);
        }
    }

    /// <summary>Sends to an address, repeating what may be repeated.</summary>
    internal async Task<ApiResponse> SendAsync(Uri address, ApiRequest request, string? token, CancellationToken cancellationToken)
    {
        if (!request.Repeatable) return await SendOnceAsync(address, request, token, cancellationToken);
        return await _repeats.ExecuteAsync(
            async cancel => await SendOnceAsync(address, request, token, cancel), cancellationToken);
    }

    private async Task<ApiResponse> SendOnceAsync(Uri address, ApiRequest request, string? token, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(AnswerTimeout, _time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        try
        {
            using var message = Message(address, request, token);
            using var response = await _http.SendAsync(message, both.Token);
            var body = await response.Content.ReadAsByteArrayAsync(both.Token);
            return (int)response.StatusCode < 400
                ? Success(address, request, response, body)
                : throw Failure.Of(address, request, response, body);
        }
        catch (OperationCanceledException) when (timeout.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw Failure.NoAnswer(address, request, $"no answer within {AnswerTimeout.TotalSeconds:0} s", null);
        }
        catch (Exception lost) when (lost is HttpRequestException or IOException)
        {
            throw Failure.NoAnswer(address, request, (lost.InnerException ?? lost).Message, lost);
        }
    }

    /// <summary>Bodies carry a length: keystone, nova, neutron and aodh answer 400 to chunked ones.</summary>
    private static HttpRequestMessage Message(Uri address, ApiRequest request, string? token)
    {
        var message = new HttpRequestMessage(request.Method, address) { Version = HttpVersion.Version11 };
        message.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        if (token is not null) message.Headers.Add("X-Auth-Token", token);
        if (request.Microversion is { } version)
        {
            message.Headers.Add("OpenStack-API-Version", "compute " + version);
            message.Headers.Add("X-OpenStack-Nova-API-Version", version);
        }
        if (request.Json is { } json)
            message.Content = Body(JsonSerializer.SerializeToUtf8Bytes(json, WireJson.Default.JsonNode), "application/json");
        if (request.Bytes is { } bytes) message.Content = Body(bytes, "application/octet-stream");
        return message;
    }

    private static ReadOnlyMemoryContent Body(ReadOnlyMemory<byte> bytes, string type) => new(bytes)
    {
        Headers = { ContentType = new MediaTypeHeaderValue(type), ContentLength = bytes.Length },
    };

    private static ApiResponse Success(Uri address, ApiRequest request, HttpResponseMessage response, byte[] body)
    {
        var subject = response.Headers.TryGetValues("X-Subject-Token", out var values) ? values.FirstOrDefault() : null;
        var json = body.Length > 0 && response.Content.Headers.ContentType?.MediaType?.EndsWith("json", StringComparison.Ordinal) == true;
        try
        {
            return new ApiResponse($"{request.Method} {address}", response.StatusCode, json ? JsonElement.Parse(body) : null, subject);
        }
        catch (JsonException wrong)
        {
            throw Failure.NoAnswer(address, request, "the answer is not JSON", wrong);
        }
    }
}
