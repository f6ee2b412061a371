using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Kinx.LbInfra.Tests.Core.Schema;

/// <summary>The fields of a schema as Markdown tables, one for each kind of mapping.</summary>
internal sealed class ReferenceTables(JsonObject root)
{
    private readonly StringBuilder _text = new();

    /// <param name="schema">JSON schema.</param>
    /// <param name="title">Heading of the outermost mapping.</param>
    public static string Of(string schema, string title) => new ReferenceTables(JsonNode.Parse(schema)!.AsObject()).Write(title);

    private string Write(string title)
    {
        Table(title, root);
        foreach (var (name, definition) in root["$defs"]!.AsObject()) Table(name, definition!.AsObject());
        return _text.ToString();
    }

    private void Table(string title, JsonObject mapping)
    {
        _text.Append($"#### {title}\n\n{mapping["description"]}\n\n| field | value | default | |\n|---|---|---|---|\n");
        // Of a field with two names, the first one.
        var always = Names(mapping["required"] ?? mapping["else"]?["required"]);
        var required = always.Concat(Names(mapping["anyOf"]?[0]?["required"])).ToHashSet(StringComparer.Ordinal);
        foreach (var (name, field) in mapping["properties"]!.AsObject().Where(field => IsShown(field.Value!, title)))
        {
            var value = field!["default"] is { } given ? Scalar(given) : required.Contains(name) ? "required" : "";
            _text.Append($"| `{name}` | {Escaped(Value(field.AsObject()))} | {value} | {Escaped(field["description"]!.ToString())} |\n");
        }

        _text.Append('\n');
    }

    // Not the envelope, which is the object itself.
    private static bool IsShown(JsonNode field, string title) =>
        field["deprecated"] is null && field["$ref"]?.ToString() != $"#/$defs/{title}";

    private static IEnumerable<string> Names(JsonNode? list) => list?.AsArray().Select(name => name!.ToString()) ?? [];

    private static string Scalar(JsonNode value) =>
        value is JsonArray list ? string.Join(", ", list.Select(item => $"`{item}`")) : $"`{value}`";

    private static string Value(JsonObject schema)
    {
        if (schema["anyOf"] is JsonArray options)
        {
            return string.Join(
                " or ", options.Select(option => Value(option!.AsObject())).Where(text => text is not ("null" or "mapping")));
        }

        if (schema["$ref"]?.ToString().Split('/')[^1] is { } name) return $"[{name}](#{name.ToLowerInvariant()})";
        if (schema["enum"] is JsonArray words) return string.Join(", ", Shown(words).Select(word => $"`{word}`"));
        if (schema["items"] is JsonObject items) return $"list of {Value(items)}";
        if (schema["additionalProperties"] is JsonObject values) return $"mapping of {Value(values)}";
        var type = schema["type"] is JsonArray names ? names[0]!.ToString() : schema["type"]!.ToString();
        return (type, schema["minimum"], schema["maxLength"]) switch
        {
            ("integer", { } least, _) => $"{least} to {schema["maximum"]}",
            ("string", _, { } most) => $"text, at most {most}",
            ("string", _, _) => "text",
            ("object", _, _) => "mapping",
            ("boolean", _, _) => "true or false",
            _ => type,
        };
    }

    // A number that may also be written as text is listed once.
    private static IEnumerable<JsonNode?> Shown(JsonArray words) => words.Where(word => word!.GetValueKind() == JsonValueKind.String);

    private static string Escaped(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);
}
