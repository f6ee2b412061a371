namespace Kinx.LbInfra.Cli.Demo.Traffic;

/// <summary>
/// A steady load, made of slices, until it is stopped. A slice begins on time even while requests of the slice before it hang, so an
/// outage shows as failed requests, not as a pause. A client that was held up does not try to catch up.
/// </summary>
internal sealed class LoadRun : IAsyncDisposable
{
    private const int SamplesPerSlice = 10;

    private readonly ITrafficClient _client;
    private readonly int _requestsPerSecond;
    private readonly TimeProvider _time;
    private readonly CancellationTokenSource _stop = new();
    private readonly List<Task<LoadSlice>> _slices = [];
    private readonly Task _run;

    private LoadRun(ITrafficClient client, int requestsPerSecond, TimeProvider time)
    {
        (_client, _requestsPerSecond, _time) = (client, requestsPerSecond, time);
        _run = RunAsync();
    }

    /// <summary>The number of requests in the slices that have ended.</summary>
    public int Requests
    {
        get
        {
            lock (_slices) return _slices.Where(slice => slice.IsCompletedSuccessfully).Sum(slice => slice.Result.Requests.Total);
        }
    }

    public static LoadRun Start(ITrafficClient client, int requestsPerSecond, TimeProvider time) =>
        new(client, requestsPerSecond, time);

    /// <summary>Stops the load and waits for its last requests.</summary>
    /// <exception cref="Kinx.LbInfra.Lab.Places.LabException">The load generator could not be run.</exception>
    public async Task<LoadReport> StopAsync()
    {
        await _stop.CancelAsync();
        await _run;
        return new LoadReport(await Task.WhenAll(_slices));
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _run;
        Task slices = Task.WhenAll(_slices);
        await slices.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        _stop.Dispose();
    }

    private async Task RunAsync()
    {
        var due = _time.GetUtcNow();
        while (!_stop.IsCancellationRequested)
        {
            var began = _time.GetUtcNow();
            lock (_slices) _slices.Add(SendSliceAsync(due, began));
            due = began + LoadSlice.Length;
            await WaitUntilAsync(due);
        }
    }

    private async Task<LoadSlice> SendSliceAsync(DateTimeOffset due, DateTimeOffset began)
    {
        var samples = _client.SampleAsync(SamplesPerSlice, CancellationToken.None);
        var load = await _client.SendAsync(_requestsPerSecond, LoadSlice.Length, CancellationToken.None);
        return new LoadSlice(due, began, _time.GetUtcNow(), load, await samples);
    }

    private async Task WaitUntilAsync(DateTimeOffset moment)
    {
        var left = moment - _time.GetUtcNow();
        if (left > TimeSpan.Zero) await Task.Delay(left, _time, _stop.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }
}
