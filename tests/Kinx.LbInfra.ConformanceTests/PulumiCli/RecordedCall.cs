using System.Text.Json.Nodes;

namespace Kinx.LbInfra.ConformanceTests.PulumiCli;

/// <summary>A recorded call between engine, program and plugins.</summary>
/// <param name="Begin">Position in the one sequence of all begins and ends of a run.</param>
/// <param name="End">Null: never answered.</param>
/// <param name="To"><c>monitor</c>, <c>engine</c>, <c>language</c> or the name of a plugin.</param>
/// <param name="Method">Without the service.</param>
internal sealed record RecordedCall(int Begin, int? End, string To, string Method, JsonObject Request, JsonObject? Response, string? Error)
{
    /// <summary>What the call is about: a URN or the token of an invoke.</summary>
    public string Subject => Request["urn"]?.GetValue<string>() ?? Request["tok"]?.GetValue<string>() ?? "";

    public static IReadOnlyList<RecordedCall> Load(string path) =>
        [.. Recordings.Text(path).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Parse)];

    private static RecordedCall Parse(string line)
    {
        var call = JsonNode.Parse(line)!.AsObject();
        var method = call["method"]!.GetValue<string>().Split('/');
        return new RecordedCall(
            call["begin"]!.GetValue<int>(),
            call["end"]?.GetValue<int>(),
            call["to"]?.GetValue<string>() ?? (method[0] == "ResourceMonitor" ? "monitor" : "language"),
            method[1],
            call["request"] as JsonObject ?? [],
            call["response"] as JsonObject,
            (call["errors"] as JsonArray)?.FirstOrDefault()?.GetValue<string>());
    }
}
