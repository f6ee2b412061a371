using System.Text.Json.Nodes;

namespace Kinx.LbInfra.ConformanceTests.PulumiSdk;

/// <summary>A recorded program and what is known about it (programs/NAME of the recordings).</summary>
internal sealed class RecordedCase
{
    private readonly JsonObject _description;
    private readonly string _folder;

    public RecordedCase(string folder)
    {
        _folder = folder;
        Name = Path.GetFileName(folder);
        _description = Read(Path.Combine(folder, "case.json"));
    }

    public string Name { get; }

    /// <summary>API members or kinds of monitors beyond the ordinary.</summary>
    public IReadOnlyList<string> Needs => Texts(_description["needs"]);

    /// <summary>"update" and "preview", or one of them.</summary>
    public IReadOnlyList<string> Modes => _description["modes"] is { } modes ? Texts(modes) : ["update", "preview"];

    /// <summary>Any exit code except 0 is accepted.</summary>
    public bool AnyFailure => (string?)_description["compareExit"] == "nonzero";

    public IReadOnlyList<string> Unsupported => Texts(Monitor?["unsupported"]);

    public IReadOnlyList<string> Unimplemented => Texts(Monitor?["unimplemented"]);

    /// <summary>Resources that may be registered before the failure although no recorded run showed it.</summary>
    public IReadOnlyList<string> AlsoAllowed => Texts(_description["alsoAllowed"]);

    private JsonObject? Monitor => _description["monitor"]?.AsObject();

    public Recording Recording(string mode) => new(Read(Path.Combine(_folder, mode + ".json")), mode, OtherLogs(mode));

    /// <summary>The script's rule for a request. Only its delay and cut are of interest: answers are in the recording.</summary>
    public JsonObject? Rule(string mode, string method, JsonObject request) => Monitor?["answers"]?.AsArray()
        .Select(rule => rule!.AsObject())
        .FirstOrDefault(rule => ((string?)rule["method"] ?? "RegisterResource") == method
            && ((string?)rule["mode"] ?? mode) == mode
            && (rule["match"]?.AsObject() ?? []).All(field => JsonNode.DeepEquals(request[field.Key], field.Value)));

    /// <summary>The whole environment of the program.</summary>
    public Dictionary<string, string?> Environment(string mode, string address)
    {
        var variables = new Dictionary<string, string?>
        {
            ["PATH"] = System.Environment.GetEnvironmentVariable("PATH"),
            ["HOME"] = System.Environment.GetEnvironmentVariable("HOME"),
            ["LANG"] = "C.UTF-8",
            ["PULUMI_MONITOR"] = address,
            ["PULUMI_ENGINE"] = address,
            ["PULUMI_PROJECT"] = (string?)_description["project"] ?? "proj",
            ["PULUMI_STACK"] = (string?)_description["stack"] ?? "dev",
            ["PULUMI_ORGANIZATION"] = "organization",
            ["PULUMI_DRY_RUN"] = mode == "preview" ? "true" : "false",
            ["PULUMI_QUERY_MODE"] = "false",
            ["PULUMI_PARALLEL"] = "16",
            ["PULUMI_CONFIG"] = _description["config"]?.ToJsonString(),
            ["PULUMI_CONFIG_SECRET_KEYS"] = _description["secretKeys"]?.ToJsonString(),
        };
        foreach (var (name, value) in _description["env"]?.AsObject() ?? []) variables[name] = (string?)value;
        return variables;
    }

    // The alternatives seen in one mode hold for the other mode too.
    private JsonArray OtherLogs(string mode)
    {
        var other = Path.Combine(_folder, mode == "update" ? "preview.json" : "update.json");
        return File.Exists(other) && Read(other)["logsSometimes"] is JsonArray logs ? logs : [];
    }

    private static IReadOnlyList<string> Texts(JsonNode? list) => [.. (list?.AsArray() ?? []).Select(item => (string)item!)];

    private static JsonObject Read(string file) => JsonNode.Parse(File.ReadAllText(file))!.AsObject();
}
