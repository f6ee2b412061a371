using System.Text.Json;
using System.Text.Json.Nodes;
using Kinx.LbInfra.Engine;
using Kinx.LbInfra.Engine.Deploying.Events;

namespace Kinx.LbInfra.Cli.Views;

/// <summary>A preview as one JSON object: the part of Pulumi's <c>preview --json</c> that applies here.</summary>
internal static class PreviewJson
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    public static string Render(DeploymentResult result) => new JsonObject
    {
        ["steps"] = new JsonArray([.. result.Steps.Where(step => !step.IsDefaultProvider).Select(Of)]),
        ["changeSummary"] = new JsonObject(result.Changes
            .OrderBy(change => change.Key)
            .Select(change => KeyValuePair.Create(StepText.Operation(change.Key), (JsonNode?)JsonValue.Create(change.Value)))),
    }.ToJsonString(Indented);

    private static JsonObject Of(StepPlan step) => new()
    {
        ["op"] = StepText.Operation(step.Kind),
        ["urn"] = step.Urn,
        ["type"] = step.Type,
        ["diffReasons"] = new JsonArray([.. step.Diffs.Select(diff => (JsonNode?)JsonValue.Create(diff.Path))]),
        ["replaceReasons"] = new JsonArray([.. step.ReplaceKeys.Select(key => (JsonNode?)JsonValue.Create(key))]),
    };
}
