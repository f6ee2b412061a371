using System.Net;

namespace Kinx.LbInfra.Cli.Demo.Traffic;

/// <summary>
/// Sends requests at a steady rate, one connection each, and writes a <see cref="RequestRecord"/> for each.
/// The rate is kept whatever the answers do, so that an outage shows as failed requests and not as a pause.
/// </summary>
internal sealed class LoadGenerator(Uri url, int requestsPerSecond, TextWriter writer, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(3);

    private readonly HttpClient _client = CreateClient();
    private readonly Lock _writing = new();

    /// <summary>Runs until cancelled or for at most <paramref name="limit"/>, then waits for the requests under way.</summary>
    public async Task RunAsync(TimeSpan limit, CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(Tick, time);
        var (begin, sent, underWay) = (time.GetTimestamp(), 0L, new List<Task>());
        while (!cancellationToken.IsCancellationRequested && time.GetElapsedTime(begin) < limit)
        {
            var due = (long)(time.GetElapsedTime(begin).TotalSeconds * requestsPerSecond);
            for (; sent < due; sent++)
                underWay.Add(SendAsync());
            underWay.RemoveAll(task => task.IsCompletedSuccessfully);
            await timer.WaitForNextTickAsync(CancellationToken.None);
        }

        await Task.WhenAll(underWay);
    }

    public void Dispose() => _client.Dispose();

    private async Task SendAsync()
    {
        var (startedAt, begin) = (time.GetUtcNow(), time.GetTimestamp());
        var (succeeded, node, backEnd) = await TryGetAsync();
        var record = new RequestRecord(startedAt, time.GetElapsedTime(begin), succeeded, node, backEnd);
        lock (_writing)
            writer.WriteLine(record);
    }

    private async Task<(bool Succeeded, string Node, string BackEnd)> TryGetAsync()
    {
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, url);
            request.Headers.ConnectionClose = true;
            using var response = await _client.SendAsync(request);
            await response.Content.ReadAsByteArrayAsync();
            return (response.StatusCode == HttpStatusCode.OK, Header(response, "X-Client"), Header(response, "X-Backend"));
        }
        catch (Exception exception) when (exception is HttpRequestException or OperationCanceledException or IOException)
        {
            return (false, "", "");
        }
    }

    private static string Header(HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues(name, out var values) ? values.First() : "-";

    private static HttpClient CreateClient() => new(new SocketsHttpHandler
    {
        UseProxy = false,
        UseCookies = false,
        AllowAutoRedirect = false,
        PooledConnectionLifetime = TimeSpan.Zero,
        ConnectTimeout = Timeout,
    })
    {
        Timeout = Timeout,
    };
}
