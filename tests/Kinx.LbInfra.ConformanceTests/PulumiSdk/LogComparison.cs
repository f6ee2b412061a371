using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Kinx.LbInfra.ConformanceTests.PulumiSdk;

/// <summary>
/// Compares log messages. The SDK's own wording is incidental; what counts is severity, URN, stream, whether there is a stack trace or
/// only the message, what the program or the monitor wrote, and the names quoted.
/// </summary>
internal static partial class LogComparison
{
    private const string UnhandledException = "failed with an unhandled exception";

    public static IEnumerable<string> Differences(Recording recording, IReadOnlyList<JsonObject> received)
    {
        var free = received.Where(IsCompared).ToList();
        foreach (var wanted in recording.Logs)
        {
            var match = free.Find(log => Fits(wanted, log));
            if (match is null) yield return $"the log {wanted.ToJsonString()} is missing";
            else free.Remove(match);
        }

        var alternatives = recording.SometimesLogs;
        var found = free.RemoveAll(log => alternatives.Any(wanted => Fits(wanted, log)));
        if (recording.ExitCode != 0 && alternatives.Count > 0 && recording.Logs.Count == 0 && found == 0)
        {
            yield return $"none of the alternative logs was written, such as {alternatives[0].ToJsonString()}";
        }

        foreach (var extra in free) yield return $"unexpected log {extra.ToJsonString()}";
    }

    private static bool IsCompared(JsonObject log) =>
        Text(log, "severity") is not "" || Text(log, "message").StartsWith("case:", StringComparison.Ordinal);

    /// <summary>Whether two texts of an SDK, or of the program, say the same.</summary>
    public static bool SameText(string expected, string actual) =>
        expected.Contains(UnhandledException, StringComparison.Ordinal) == actual.Contains(UnhandledException, StringComparison.Ordinal)
        && (expected.Length == 0 || expected.StartsWith("case:", StringComparison.Ordinal)
            ? expected == actual
            : Tokens(expected).All(token => actual.Contains(token, StringComparison.Ordinal)));

    private static bool Fits(JsonObject wanted, JsonObject log) =>
        (Text(wanted, "severity") is "DEBUG" ? "" : Text(wanted, "severity")) == Text(log, "severity")
        && Text(wanted, "urn") == Text(log, "urn")
        && Text(wanted, "streamId") == Text(log, "streamId")
        && Text(wanted, "ephemeral") == Text(log, "ephemeral")
        && SameText(Text(wanted, "message"), Text(log, "message"));

    // The parts of an SDK's text that are not its own words.
    private static IEnumerable<string> Tokens(string message) => Parts().Matches(StatusCode().Replace(message, ""))
        .Select(match => match.Groups.Values.Skip(1).First(group => group.Success).Value)
        .Where(token => token is not ("<program>" or "outputValue"));

    private static string Text(JsonObject log, string name) => WireJson.WithoutExplanation(log[name]?.ToString() ?? "");

    [GeneratedRegex("""StatusCode="[^"]*", """)]
    private static partial Regex StatusCode();

    [GeneratedRegex("""Detail="([^"\n]+)"|(case: [^\n"'\\]*[^\n"'\\).])|'([^'\n]+)'|"([^"\n]+)"|\[Input\] (\S+)|deserializing (\S+)""")]
    private static partial Regex Parts();
}
