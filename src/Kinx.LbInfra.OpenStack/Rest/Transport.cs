using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Polly;

namespace Kinx.LbInfra.OpenStack.Rest;

/// <summary>
/// Sends requests to addresses, with timeout and retries, and turns errors into exceptions. Independent of tokens and catalogs.
/// </summary>
internal sealed class Transport(HttpMessageInvoker http, TimeProvider time)
{
    private static readonly TimeSpan AnswerTimeout = TimeSpan.FromSeconds(60);

    private readonly ResiliencePipeline<ApiResponse> _repeats = Repeats.Build(time);

    /// <summary>Sends a request to an address, with retries if the request allows them.</summary>
    /// <param name="token">The token; null for the call that signs in.</param>
    /// <exception cref="OpenStackException">No response within 60 s, or a status of 400 or above.</exception>
    public async Task<ApiResponse> SendAsync(Uri address, ApiRequest request, string? token, CancellationToken cancellationToken)
    {
        if (!request.Repeatable) return await SendOnceAsync(address, request, token, cancellationToken);
        return await _repeats.ExecuteAsync(async cancel => await SendOnceAsync(address, request, token, cancel), cancellationToken);
    }

    private async Task<ApiResponse> SendOnceAsync(Uri address, ApiRequest request, string? token, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(AnswerTimeout, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        try
        {
            return await ExchangeAsync(address, request, token, both.Token);
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

    private async Task<ApiResponse> ExchangeAsync(Uri address, ApiRequest request, string? token, CancellationToken cancellationToken)
    {
        using var message = Message(address, request, token);
        using var response = await http.SendAsync(message, cancellationToken);
        var body = await response.Content.ReadAsByteArrayAsync(cancellationToken);
        if ((int)response.StatusCode < 400) return Success(address, request, response, body);
        throw Failure.Of(address, request, response, body);
    }

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

        if (request.Json is { } json) message.Content = Body(Encoding.UTF8.GetBytes(json.ToJsonString()), "application/json");
        if (request.Bytes is { } bytes) message.Content = Body(bytes, "application/octet-stream");
        return message;
    }

    // Bodies have a length, because keystone, nova, neutron and aodh respond to chunked ones with 400.
    private static ReadOnlyMemoryContent Body(ReadOnlyMemory<byte> bytes, string type) => new(bytes)
    {
        Headers = { ContentType = new MediaTypeHeaderValue(type), ContentLength = bytes.Length },
    };

    private static ApiResponse Success(Uri address, ApiRequest request, HttpResponseMessage response, byte[] body)
    {
        var subject = response.Headers.TryGetValues("X-Subject-Token", out var values) ? values.FirstOrDefault() : null;
        var isJson = body.Length > 0 && response.Content.Headers.ContentType?.MediaType?.EndsWith("json", StringComparison.Ordinal) == true;
        try
        {
            return new ApiResponse($"{request.Method} {address}", response.StatusCode, isJson ? JsonElement.Parse(body) : null, subject);
        }
        catch (JsonException wrong)
        {
            throw Failure.NoAnswer(address, request, "the answer is not JSON", wrong);
        }
    }
}
