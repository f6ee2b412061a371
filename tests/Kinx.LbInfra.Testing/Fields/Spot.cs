using System.Text.Json.Nodes;

namespace Kinx.LbInfra.Testing.Fields;

/// <summary>A place in a document that has or could have a field.</summary>
/// <param name="Field">Which.</param>
/// <param name="Steps">Keys (string) and indexes (int) that lead to its mapping.</param>
public sealed record Spot(Field Field, IReadOnlyList<object> Steps)
{
    /// <summary>All spots in a mapping that is read as this spec.</summary>
    public static IEnumerable<Spot> In(Type owner, JsonObject mapping) => In(owner, mapping, []);

    public bool IsGiven(JsonNode root) => Owner(root).ContainsKey(Field.Key);

    public JsonNode? Value(JsonNode root) => Owner(root)[Field.Key];

    /// <summary>The document with this text as the field's value, and as the key where the field is a mapping.</summary>
    public IEnumerable<JsonNode> With(JsonNode root, string text)
    {
        if (Field.Nested is null) yield return Changed(root, Written(root, text));
        if (!Field.IsMapping) yield break;
        var only = (Owner(root)[Field.Key] as JsonObject)?.FirstOrDefault().Value ?? JsonValue.Create("true");
        yield return Changed(root, new JsonObject { [text] = only.DeepClone() });
    }

    private static IEnumerable<Spot> In(Type owner, JsonObject mapping, IReadOnlyList<object> steps)
    {
        foreach (var field in Field.Of(owner))
        {
            yield return new Spot(field, steps);
            foreach (var (item, path) in Items(field, mapping[field.Key]))
            {
                foreach (var inner in In(field.Nested!, item, [.. steps, field.Key, .. path])) yield return inner;
            }
        }
    }

    private static IEnumerable<(JsonObject Item, object[] Path)> Items(Field field, JsonNode? value)
    {
        if (field.Nested is null || value is null) return [];
        if (field.IsList) return value.AsArray().Select((item, index) => (item!.AsObject(), new object[] { index }));
        if (field.IsMapping) return value.AsObject().Select(item => (item.Value!.AsObject(), new object[] { item.Key }));
        return [(value.AsObject(), [])];
    }

    private JsonNode Written(JsonNode root, string text)
    {
        var value = JsonValue.Create(text);
        if (Field.IsList) return new JsonArray(value);
        if (!Field.IsMapping) return value;
        // Replaces the first value only; without the others there would be fewer directives.
        var mapping = (Owner(root)[Field.Key]?.DeepClone() as JsonObject) ?? [];
        mapping[mapping.Count > 0 ? mapping.First().Key : "X-Forwarded-For"] = value;
        return mapping;
    }

    private JsonNode Changed(JsonNode root, JsonNode value)
    {
        var copy = root.DeepClone();
        Owner(copy)[Field.Key] = value;
        return copy;
    }

    private JsonObject Owner(JsonNode root) =>
        Steps.Aggregate(root, (node, step) => step is int index ? node[index]! : node[(string)step]!).AsObject();
}
