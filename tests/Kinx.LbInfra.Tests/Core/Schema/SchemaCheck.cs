using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Kinx.LbInfra.Tests.Core.Schema;

/// <summary>
/// Checks a value by the part of JSON schema that our schemas use; an unknown keyword is an error, so that none is skipped.
/// </summary>
internal sealed class SchemaCheck(JsonObject root)
{
    private static readonly string[] Notes = ["$schema", "$defs", "title", "description", "deprecated", "default"];

    /// <summary>The paths that do not fit.</summary>
    public IEnumerable<string> Faults(JsonNode? value) => Faults(root, value, "$");

    private IEnumerable<string> Faults(JsonObject schema, JsonNode? value, string path) =>
        schema.Where(keyword => !Notes.Contains(keyword.Key))
            .SelectMany(keyword => Faults(keyword.Key, keyword.Value!, schema, value, path));

    private IEnumerable<string> Faults(string keyword, JsonNode argument, JsonObject schema, JsonNode? value, string path) => keyword switch
    {
        "$ref" => Faults(Definition(argument.GetValue<string>()), value, path),
        "anyOf" => argument.AsArray().Any(option => !Faults(option!.AsObject(), value, path).Any()) ? [] : [$"{path}: anyOf"],
        "type" => HasType(Names(argument), TypeOf(value)) ? [] : [$"{path}: type"],
        "enum" => argument.AsArray().Any(item => JsonNode.DeepEquals(item, value)) ? [] : [$"{path}: enum"],
        "properties" => Each(value).Where(item => argument[item.Key] is not null)
            .SelectMany(item => Faults(argument[item.Key]!.AsObject(), item.Value, $"{path}.{item.Key}")),
        "additionalProperties" => Each(value).Where(item => schema["properties"]?[item.Key] is null)
            .SelectMany(item => argument is JsonObject any
                ? Faults(any, item.Value, $"{path}.{item.Key}")
                : [$"{path}.{item.Key}: unknown"]),
        "required" => argument.AsArray().Select(name => name!.GetValue<string>())
            .Where(name => value is JsonObject && value[name] is null).Select(name => $"{path}.{name}: missing"),
        "items" => value is JsonArray items ? items.SelectMany((item, index) => Faults(argument.AsObject(), item, $"{path}[{index}]")) : [],
        "minItems" => value is JsonArray list && list.Count < argument.GetValue<int>() ? [$"{path}: minItems"] : [],
        "minimum" => TypeOf(value) == "integer" && value!.GetValue<long>() < argument.GetValue<long>() ? [$"{path}: minimum"] : [],
        "maximum" => TypeOf(value) == "integer" && value!.GetValue<long>() > argument.GetValue<long>() ? [$"{path}: maximum"] : [],
        "maxLength" => TypeOf(value) == "string" && value!.GetValue<string>().Length > argument.GetValue<int>()
            ? [$"{path}: maxLength"]
            : [],
        "pattern" => TypeOf(value) == "string" && !Regex.IsMatch(value!.GetValue<string>(), argument.GetValue<string>())
            ? [$"{path}: pattern"]
            : [],
        _ => throw new NotSupportedException($"keyword '{keyword}'"),
    };

    private JsonObject Definition(string reference) => root["$defs"]![reference["#/$defs/".Length..]]!.AsObject();

    private static IEnumerable<KeyValuePair<string, JsonNode?>> Each(JsonNode? value) => value as JsonObject ?? [];

    private static List<string> Names(JsonNode type) =>
        type is JsonArray several ? [.. several.Select(name => name!.GetValue<string>())] : [type.GetValue<string>()];

    private static bool HasType(List<string> allowed, string type) =>
        allowed.Contains(type) || (type == "integer" && allowed.Contains("number"));

    private static string TypeOf(JsonNode? value) => value switch
    {
        null => "null",
        JsonObject => "object",
        JsonArray => "array",
        JsonValue scalar when scalar.TryGetValue<bool>(out _) => "boolean",
        JsonValue scalar when scalar.TryGetValue<long>(out _) => "integer",
        JsonValue scalar when scalar.TryGetValue<double>(out _) => "number",
        _ => "string",
    };
}
