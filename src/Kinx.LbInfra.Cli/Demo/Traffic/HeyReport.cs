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
    // Parts of the messages of Go's HTTP client and of Linux.
    private static readonly (string Part, FailureKind Kind)[] Errors =
    [
        ("connection refused", FailureKind.Refused),
        ("deadline exceeded", FailureKind.TimedOut),
        ("timeout", FailureKind.TimedOut),
        ("timed out", FailureKind.TimedOut),
        ("connection reset", FailureKind.Reset),
        ("broken pipe", FailureKind.Reset),
        ("EOF", FailureKind.Reset),
        ("no route to host", FailureKind.Unreachable),
        ("unreachable", FailureKind.Unreachable),
        ("cannot assign requested address", FailureKind.NotSent),
        ("too many open files", FailureKind.NotSent),
    ];

    /// <summary>Answers with status 200 per second.</summary>
    public double SucceededPerSecond => Requests.Succeeded / Elapsed.TotalSeconds;

    /// <exception cref="LabException">The text is no summary of hey.</exception>
    public static HeyReport Parse(string text)
    {
        var statuses = StatusLine().Matches(text).ToDictionary(line => Number(line, "status"), line => Number(line, "count"));
        var refusals = statuses.Where(status => status.Key != 200)
            .Select(status => KeyValuePair.Create(new FailureCause(FailureKind.Status, status.Key), status.Value));
        var errors = ErrorLine().Matches(text)
            .Select(line => KeyValuePair.Create(new FailureCause(KindOf(line.Groups["error"].Value)), Number(line, "count")));
        var requests = RequestTally.Of(statuses.GetValueOrDefault(200), refusals.Concat(errors));
        return new HeyReport(requests, Seconds(text, TotalLine()), Seconds(text, SlowestLine()));
    }

    private static FailureKind KindOf(string error) =>
        Errors.Where(known => error.Contains(known.Part, StringComparison.OrdinalIgnoreCase))
            .Select(known => known.Kind).FirstOrDefault(FailureKind.Other);

    private static int Number(Match line, string group) => int.Parse(line.Groups[group].Value, CultureInfo.InvariantCulture);

    private static TimeSpan Seconds(string text, Regex line)
    {
        if (line.Match(text) is { Success: true } match)
        {
            return TimeSpan.FromSeconds(double.Parse(match.Groups["seconds"].Value, CultureInfo.InvariantCulture));
        }

        throw new LabException($"hey printed no summary: {text.Trim()}", "its output is read as hey 0.1.4 of Debian 12 prints it");
    }

    [GeneratedRegex(@"^\s+\[(?<status>\d+)\]\s+(?<count>\d+) responses", RegexOptions.Multiline)]
    private static partial Regex StatusLine();

    [GeneratedRegex(@"^\s+\[(?<count>\d+)\]\s+(?!\d+ responses)(?<error>.*\S)", RegexOptions.Multiline)]
    private static partial Regex ErrorLine();

    [GeneratedRegex(@"^\s+Total:\s+(?<seconds>[\d.]+) secs", RegexOptions.Multiline)]
    private static partial Regex TotalLine();

    [GeneratedRegex(@"^\s+Slowest:\s+(?<seconds>[\d.]+) secs", RegexOptions.Multiline)]
    private static partial Regex SlowestLine();
}
