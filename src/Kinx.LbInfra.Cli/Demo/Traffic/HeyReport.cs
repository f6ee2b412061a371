using System.Globalization;
using System.Text.RegularExpressions;
using Kinx.LbInfra.Lab.Places;

namespace Kinx.LbInfra.Cli.Demo.Traffic;

/// <summary>
/// The summary that <c>hey</c> prints at its end. Its CSV output would give the time of each request, but lacks all requests that failed
/// without an HTTP status. So the summary is read, and runs are short enough to tell when a request failed.
/// </summary>
/// <param name="Elapsed">From the first request to the last answer.</param>
/// <param name="Slowest">The longest time to an answer, with any HTTP status.</param>
internal sealed partial record HeyReport(RequestTally Requests, TimeSpan Elapsed, TimeSpan Slowest)
{
    /// <summary>Answers with status 200 per second.</summary>
    public double SucceededPerSecond => Requests.Succeeded / Elapsed.TotalSeconds;

    /// <exception cref="LabException">The text is no summary of hey.</exception>
    public static HeyReport Parse(string text)
    {
        var statuses = StatusLine().Matches(text).ToDictionary(line => Number(line, "status"), line => Number(line, "count"));
        var errors = ErrorLine().Matches(text)
            .Select(line => (Cause: new FailureCause(KindOf(line.Groups["error"].Value)), Count: Number(line, "count")));
        var failures = statuses.Where(status => status.Key != 200)
            .Select(status => (Cause: new FailureCause(FailureKind.Status, status.Key), Count: status.Value))
            .Concat(errors)
            .Select(failure => new RequestTally(0, new Dictionary<FailureCause, int> { [failure.Cause] = failure.Count }));
        var succeeded = new RequestTally(statuses.GetValueOrDefault(200), new Dictionary<FailureCause, int>());
        var requests = RequestTally.Sum([succeeded, .. failures]);
        return new HeyReport(requests, Seconds(text, TotalLine()), Seconds(text, SlowestLine()));
    }

    // The messages of Go's HTTP client and of Linux.
    private static FailureKind KindOf(string error) => error switch
    {
        _ when error.Contains("connection refused", StringComparison.Ordinal) => FailureKind.Refused,
        _ when error.Contains("deadline exceeded", StringComparison.Ordinal) => FailureKind.TimedOut,
        _ when error.Contains("Client.Timeout", StringComparison.Ordinal) => FailureKind.TimedOut,
        _ when error.Contains("timeout", StringComparison.Ordinal) => FailureKind.TimedOut,
        _ when error.Contains("timed out", StringComparison.Ordinal) => FailureKind.TimedOut,
        _ when error.Contains("connection reset", StringComparison.Ordinal) => FailureKind.Reset,
        _ when error.Contains("broken pipe", StringComparison.Ordinal) => FailureKind.Reset,
        _ when error.EndsWith("EOF", StringComparison.Ordinal) => FailureKind.Reset,
        _ when error.Contains("no route to host", StringComparison.Ordinal) => FailureKind.Unreachable,
        _ when error.Contains("unreachable", StringComparison.Ordinal) => FailureKind.Unreachable,
        _ when error.Contains("cannot assign requested address", StringComparison.Ordinal) => FailureKind.NotSent,
        _ when error.Contains("too many open files", StringComparison.Ordinal) => FailureKind.NotSent,
        _ => FailureKind.Other,
    };

    private static int Number(Match line, string group) => int.Parse(line.Groups[group].Value, CultureInfo.InvariantCulture);

    private static TimeSpan Seconds(string text, Regex line) => line.Match(text) is { Success: true } match
        ? TimeSpan.FromSeconds(double.Parse(match.Groups["seconds"].Value, CultureInfo.InvariantCulture))
        : throw new LabException($"hey printed no summary: {text.Trim()}", "its output is read as hey 0.1.4 of Debian 12 prints it");

    [GeneratedRegex(@"^\s+\[(?<status>\d+)\]\s+(?<count>\d+) responses", RegexOptions.Multiline)]
    private static partial Regex StatusLine();

    [GeneratedRegex(@"^\s+\[(?<count>\d+)\]\s+(?!\d+ responses)(?<error>.*\S)", RegexOptions.Multiline)]
    private static partial Regex ErrorLine();

    [GeneratedRegex(@"^\s+Total:\s+(?<seconds>[\d.]+) secs", RegexOptions.Multiline)]
    private static partial Regex TotalLine();

    [GeneratedRegex(@"^\s+Slowest:\s+(?<seconds>[\d.]+) secs", RegexOptions.Multiline)]
    private static partial Regex SlowestLine();
}
