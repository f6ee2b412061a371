namespace Kinx.LbInfra.Cli.Demo.Traffic;

/// <summary>
/// A steady load until it is stopped, made of slices. The next slice begins on time even while requests of the one before hang, so an
/// outage shows as failed requests and not as a pause; and a client that was held up does not try to catch up.
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

    /// <summary>Requests that are answered or have failed by now.</summary>
    public int Requests
    {
        get
        {
            lock (_slices)
                return _slices.Where(slice => slice.IsCompletedSuccessfully).Sum(slice => slice.Result.Requests.Total);
        }
    }

    public static LoadRun Start(ITrafficClient client, int requestsPerSecond, TimeProvider time) => new(client, requestsPerSecond, time);

    /// <summary>Begins no further slice, waits for the requests under way, and gives the slices in their order.</summary>
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
        await ((Task)Task.WhenAll(_slices)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        _stop.Dispose();
    }

    private async Task RunAsync()
    {
        var due = _time.GetUtcNow();
        while (!_stop.IsCancellationRequested)
        {
            var began = _time.GetUtcNow();
            lock (_slices)
                _slices.Add(SendSliceAsync(due, began));
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
        if (left > TimeSpan.Zero)
            await Task.Delay(left, _time, _stop.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }
}
