using System.Text.Json.Nodes;

namespace Kinx.LbInfra.ConformanceTests.PulumiSdk;

/// <summary>What the published SDK said in one mode of a case (update.json or preview.json).</summary>
internal sealed class Recording(JsonObject json, string mode, JsonArray otherLogs)
{
    public string Mode { get; } = mode;

    public int ExitCode => (int)json["exitCode"]!;

    public string Stdout => (string)json["stdout"]!;

    /// <summary>Made in every run.</summary>
    public IReadOnlyList<RecordedCall> Calls { get; } = [.. Objects(json["rpcs"]).Select(call => new RecordedCall(call))];

    /// <summary>Made in some runs only: allowed, not required.</summary>
    public IReadOnlyList<RecordedCall> SometimesCalls { get; } = [.. Objects(json["sometimes"]).Select(call => new RecordedCall(call))];

    public IReadOnlyList<JsonObject> Logs => Objects(json["logs"]);

    /// <summary>A failing run logs one or more of these.</summary>
    public IReadOnlyList<JsonObject> SometimesLogs => [.. Objects(json["logsSometimes"]), .. Objects(otherLogs)];

    private static IReadOnlyList<JsonObject> Objects(JsonNode? list) => [.. (list?.AsArray() ?? []).Select(item => item!.AsObject())];
}
