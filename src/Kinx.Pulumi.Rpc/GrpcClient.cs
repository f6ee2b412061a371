using System.Net;
using System.Net.Http.Headers;
using Google.Protobuf;

namespace Kinx.Pulumi.Rpc;

/// <summary>Unary gRPC calls over unencrypted HTTP/2 to one peer on this machine. Safe for concurrent use.</summary>
public sealed class GrpcClient : IDisposable
{
    private readonly HttpClient _http;
    private readonly string _address;

    /// <param name="address">The peer as "host:port", as Pulumi passes it in variables and flags.</param>
    public GrpcClient(string address)
    {
        _address = address;
        _http = new HttpClient(new SocketsHttpHandler { UseProxy = false, EnableMultipleHttp2Connections = true })
        {
            // One call (SignalAndWaitForShutdown) waits for the end of the deployment, which may take hours.
            Timeout = Timeout.InfiniteTimeSpan,
        };
    }

    /// <summary>Calls <c>/service/method</c> and waits for its answer.</summary>
    /// <exception cref="RpcException">A status other than OK; <see cref="RpcStatus.Unavailable"/> if the peer does not answer.</exception>
    public async Task<TResponse> CallAsync<TRequest, TResponse>(
        string service, string method, TRequest request, CancellationToken cancellationToken)
        where TRequest : IMessage<TRequest>
        where TResponse : IMessage<TResponse>, new()
    {
        try
        {
            using var message = Request($"http://{_address}/{service}/{method}", request);
            using var response = await _http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            return await AnswerAsync<TResponse>(response, cancellationToken);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            throw new RpcException(
                RpcStatus.Unavailable, $"the peer at {_address} does not answer {service}/{method}: {exception.Message}", exception);
        }
    }

    public void Dispose() => _http.Dispose();

    private static HttpRequestMessage Request(string url, IMessage message)
    {
        var content = new ByteArrayContent(GrpcFrame.Write(message));
        content.Headers.ContentType = new MediaTypeHeaderValue(GrpcFrame.ContentType);
        var request = new HttpRequestMessage(HttpMethod.Post, url)
        {
            Version = HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
            Content = content,
        };
        request.Headers.TE.Add(new TransferCodingWithQualityHeaderValue("trailers"));
        return request;
    }

    private static async Task<T> AnswerAsync<T>(HttpResponseMessage response, CancellationToken cancellationToken)
        where T : IMessage<T>, new()
    {
        if (response.StatusCode != HttpStatusCode.OK)
        {
            throw new RpcException(
                RpcStatus.Unavailable, $"the peer is not a gRPC server: it answered with HTTP status {(int)response.StatusCode}");
        }

        // "Trailers-only": a failure may carry its status among the ordinary headers.
        if (response.Headers.Contains(GrpcTrailers.StatusName) && GrpcTrailers.Read(name => First(response.Headers, name)) is { } early)
        {
            throw early;
        }

        await using var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
        var body = new MemoryStream();
        await stream.CopyToAsync(body, cancellationToken);
        if (GrpcTrailers.Read(name => First(response.TrailingHeaders, name)) is { } failure) throw failure;

        body.Position = 0;
        return await GrpcFrame.ReadAsync<T>(body, cancellationToken);
    }

    private static string? First(HttpResponseHeaders headers, string name) =>
        headers.TryGetValues(name, out var values) ? values.First() : null;
}
