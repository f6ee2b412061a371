using System.Globalization;
using Kinx.LbInfra.Lab.Processes;

namespace Kinx.LbInfra.Cli.Demo.Traffic;

/// <summary>Sends requests from the client's network namespace: <c>hey</c> makes the load, <c>curl</c> the samples beside it.</summary>
internal sealed class TrafficClient(string clientNamespace, string url) : ITrafficClient
{
    /// <summary>A request without an answer has failed after this time.</summary>
    public static readonly TimeSpan Timeout = TimeSpan.FromSeconds(3);

    /// <summary>
    /// Connections at once when the client sends as fast as it can: enough to keep both nodes busy, too few to queue for long.
    /// </summary>
    private const int BusyWorkers = 32;

    // hey's workers keep time together: with 10 requests a second each, they send in ten small bursts a second.
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
        // All of them at once. The number in the query is there for curl's globbing, which repeats the request.
        // Not RunAsync: curl ends with the exit code of a request that failed.
        var sampled = await ExternalCommand.TryRunAsync(
            [
                .. _enter, "curl", "--silent", "--noproxy", "*", "--max-time", Text((int)Timeout.TotalSeconds), "--header", "Connection: close",
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
