using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Kinx.LbInfra.ConformanceTests.PulumiSdk;

/// <summary>Protobuf JSON in the one form in which two requests are compared (README of the recordings, "Incidental").</summary>
internal static class WireJson
{
    private static readonly HashSet<string> Sets = ["dependencies", "replaceWith", "urns"];

    /// <summary>Keys and sets sorted, numbers by value, JSON texts parsed, what counts as absent removed.</summary>
    public static string Canonical(JsonNode? node) => Tidy(node, null)?.ToJsonString() ?? "null";

    public static string CanonicalRequest(JsonObject request)
    {
        var tidy = Tidy(request, null)!.AsObject();
        if (tidy["dependencies"] is null && tidy["propertyDependencies"] is JsonObject properties)
        {
            var empty = properties.Where(property => property.Value is JsonObject { Count: 0 }).ToArray();
            foreach (var (name, _) in empty) properties.Remove(name);
            if (properties.Count == 0) tidy.Remove("propertyDependencies");
        }

        foreach (var name in new[] { "hooks", "customTimeouts" })
        {
            if (tidy[name] is JsonObject { Count: 0 }) tidy.Remove(name);
        }

        return tidy.ToJsonString(new JsonSerializerOptions { WriteIndented = true });
    }

    /// <summary>The text without the SDK's explanation that stands in place of an output in a plain string.</summary>
    public static string WithoutExplanation(string text)
    {
        var start = text.IndexOf("Calling [ToString] on an [Output<T>]", StringComparison.Ordinal);
        return start < 0 ? text : text[..start] + "<output-to-string text>";
    }

    private static JsonNode? Tidy(JsonNode? node, string? key) => node switch
    {
        JsonObject fields => TidyObject(fields, key),
        JsonArray items => TidyArray(items, key),
        JsonValue value when value.GetValueKind() == JsonValueKind.Number => JsonValue.Create((double)value),
        JsonValue value when value.GetValueKind() == JsonValueKind.String => TidyText((string)value!, key),
        _ => node?.DeepClone(),
    };

    private static JsonObject TidyObject(JsonObject fields, string? key)
    {
        var tidy = new JsonObject();
        foreach (var (name, value) in fields.OrderBy(field => field.Key, StringComparer.Ordinal))
        {
            if (name == "noParent" && value is JsonValue flag && !(bool)flag) continue;
            tidy[name] = key == "customTimeouts" ? JsonValue.Create(Nanoseconds((string)value!)) : Tidy(value, name);
        }

        return tidy;
    }

    private static JsonArray TidyArray(JsonArray items, string? key)
    {
        var tidy = items.Select(item => Tidy(item, null));
        return [.. key is not null && Sets.Contains(key) ? tidy.OrderBy(item => (string?)item, StringComparer.Ordinal) : tidy];
    }

    // Some provider inputs are sent as JSON text, of which only the content counts.
    private static JsonNode? TidyText(string text, string? key)
    {
        if (text is not ['{' or '[', ..]) return JsonValue.Create(WithoutExplanation(text));
        try
        {
            return new JsonObject { ["<json>"] = Tidy(JsonNode.Parse(text), key) };
        }
        catch (JsonException)
        {
            return JsonValue.Create(text);
        }
    }

    private static double Nanoseconds(string duration)
    {
        var digits = duration.TrimEnd('n', 's', 'm', 'h');
        var number = double.Parse(digits, CultureInfo.InvariantCulture);
        return duration[digits.Length..] switch { "ns" => number, "s" => number * 1e9, "m" => number * 60e9, _ => number * 3600e9 };
    }
}
