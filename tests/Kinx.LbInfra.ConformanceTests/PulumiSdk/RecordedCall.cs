using System.Text.Json.Nodes;

namespace Kinx.LbInfra.ConformanceTests.PulumiSdk;

/// <summary>One recorded call with the answer that it got.</summary>
internal sealed class RecordedCall(JsonObject json)
{
    public int Number => (int?)json["n"] ?? 0;

    /// <summary>Numbers of calls that must have been answered before this one is made.</summary>
    public IReadOnlyList<int> After => [.. (json["after"]?.AsArray() ?? []).Select(number => (int)number!)];

    public string Method => (string)json["method"]!;

    public JsonObject Request => json["request"]!.AsObject();

    public JsonObject? Answer => json["answer"]?.AsObject();

    public JsonObject? Error => json["error"]?.AsObject();

    public string Key => KeyOf(Method, Request);

    /// <summary>What identifies a call in a recording.</summary>
    public static string KeyOf(string method, JsonObject request) => method switch
    {
        "RegisterResource" or "ReadResource" => $"{method} {request["type"]} {request["name"]} {request["parent"]}",
        "Invoke" => $"{method} {request["tok"]} {WireJson.Canonical(request["args"])} {request["provider"]} {request["version"]}",
        _ => $"{method} {request["urn"]}",
    };

    public override string ToString() => $"#{Number} {Key}";
}
