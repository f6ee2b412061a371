using System.Text.Json.Nodes;

namespace Kinx.LbInfra.ConformanceTests.PulumiSdk;

/// <summary>Compares the report of a program under mocks with the recorded one (mocks/NAME/result.json).</summary>
internal static class MockReport
{
    public static IReadOnlyList<string> Differences(JsonObject recorded, JsonObject actual) =>
    [
        .. recorded.Where(part => !Agree(part.Value, actual[part.Key]))
            .Select(part => $"part \"{part.Key}\" is\n{actual[part.Key]?.ToJsonString()}\ninstead of\n{part.Value?.ToJsonString()}"),
        .. actual.Where(part => !recorded.ContainsKey(part.Key)).Select(part => $"part \"{part.Key}\" was not recorded"),
    ];

    private static bool Agree(JsonNode? recorded, JsonNode? actual)
    {
        if (recorded is not JsonObject part) return JsonNode.DeepEquals(recorded, actual);
        if (part["anyOf"] is JsonArray alternatives) return alternatives.Any(alternative => Agree(alternative, actual));
        return actual is JsonObject
            && SameList(part["resources"], actual["resources"], isSet: part["resourcesOrder"] is not null)
            && SameList(part["calls"], actual["calls"], isSet: part["callsOrder"] is not null)
            && SameList(part["outputs"], actual["outputs"], isSet: false)
            && WireJson.Canonical(part["watched"]) == WireJson.Canonical(actual["watched"])
            && SameError(part["error"], actual["error"]);
    }

    private static bool SameList(JsonNode? recorded, JsonNode? actual, bool isSet) => Listed(recorded, isSet) == Listed(actual, isSet);

    private static string Listed(JsonNode? list, bool isSet)
    {
        var items = (list?.AsArray() ?? []).Select(WireJson.Canonical);
        return string.Join('\n', isSet ? items.Order(StringComparer.Ordinal) : items);
    }

    private static bool SameError(JsonNode? recorded, JsonNode? actual)
    {
        if (recorded is null || actual is null) return recorded is null && actual is null;
        if ((string?)recorded["type"] != (string?)actual["type"]) return false;
        if (recorded["inner"] is not JsonArray inner)
        {
            return LogComparison.SameText((string)recorded["message"]!, (string)actual["message"]!);
        }

        return actual["inner"] is JsonArray actualInner
            && inner.Count == actualInner.Count
            && inner.Zip(actualInner).All(pair => SameError(pair.First, pair.Second));
    }
}
