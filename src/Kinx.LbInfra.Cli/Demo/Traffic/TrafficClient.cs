using System.Globalization;
using Kinx.LbInfra.Lab.Processes;

namespace Kinx.LbInfra.Cli.Demo.Traffic;

/// <summary>Sends requests from the client's network namespace: the load with <c>hey</c>, the samples with <c>curl</c>.</summary>
internal sealed class TrafficClient(string clientNamespace, string url) : ITrafficClient
{
    /// <summary>The time after which a request without an answer has failed.</summary>
    public static readonly TimeSpan Timeout = TimeSpan.FromSeconds(3);

    // Enough connections at once to keep both nodes busy, and too few to queue for long.
    private const int BusyWorkers = 32;

    // All workers of hey send at the same moments, so this also is the number of bursts per second.
    private const int RequestsPerWorker = 10;

    private readonly string[] _enter = ["ip", "netns", "exec", clientNamespace];

    public Task<HeyReport> SendAllItCanAsync(TimeSpan length, CancellationToken cancellationToken) =>
        RunHeyAsync(["-z", Duration(length), "-c", Text(BusyWorkers)], cancellationToken);

    public Task<HeyReport> SendAsync(int requestsPerSecond, TimeSpan length, CancellationToken cancellationToken)
    {
        var workers = (requestsPerSecond + RequestsPerWorker - 1) / RequestsPerWorker;
        var each = ((double)requestsPerSecond / workers).ToString("0.###", CultureInfo.InvariantCulture);
        return RunHeyAsync(["-z", Duration(length), "-c", Text(workers), "-q", each], cancellationToken);
    }

    public async Task<IReadOnlyList<Sample>> SampleAsync(int count, CancellationToken cancellationToken)
    {
        // The range in the query makes curl repeat the request.
        // TryRunAsync, since curl ends with the exit code of a failed request.
        var sampled = await ExternalCommand.TryRunAsync(
            [
                .. _enter, "curl", "--silent", "--noproxy", "*",
                "--max-time", Text((int)Timeout.TotalSeconds), "--header", "Connection: close",
                "--parallel", "--parallel-immediate", "--parallel-max", Text(count), "--output", "/dev/null",
                "--write-out", Sample.Format, $"{url}?sample=[1-{count}]",
            ],
            input: null,
            cancellationToken);
        return [.. sampled.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Sample.Parse)];
    }

    private async Task<HeyReport> RunHeyAsync(IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        string[] always = ["-t", Text((int)Timeout.TotalSeconds), "-disable-keepalive", "-disable-redirects", "-disable-compression"];
        return HeyReport.Parse(await ExternalCommand.RunAsync([.. _enter, "hey", .. always, .. arguments, url], cancellationToken));
    }

    private static string Duration(TimeSpan length) => $"{Text((int)length.TotalMilliseconds)}ms";

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
