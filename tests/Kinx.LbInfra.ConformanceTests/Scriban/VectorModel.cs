using System.Text.Json;
using Scriban.Runtime;

namespace Kinx.LbInfra.ConformanceTests.Scriban;

/// <summary>Turns the JSON model of a vector into Scriban's values: whole numbers and others are told apart by their spelling.</summary>
public static class VectorModel
{
    public static ScriptObject From(JsonElement json)
    {
        var result = new ScriptObject();
        foreach (var member in json.EnumerateObject())
            result.Add(member.Name, Value(member.Value));
        return result;
    }

    private static object? Value(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => From(json),
        JsonValueKind.Array => Items(json),
        JsonValueKind.String => json.GetString(),
        JsonValueKind.Number => Number(json),
        JsonValueKind.Null => null,
        _ => json.GetBoolean(),
    };

    private static ScriptArray Items(JsonElement json)
    {
        var result = new ScriptArray();
        foreach (var item in json.EnumerateArray())
            result.Add(Value(item));
        return result;
    }

    private static object Number(JsonElement json)
    {
        if (json.GetRawText().AsSpan().IndexOfAny('.', 'e', 'E') >= 0)
            return json.GetDouble();
        if (json.TryGetInt32(out var small))
            return small;
        return json.GetInt64();
    }
}
