using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Kinx.LbInfra.Core.Specs;
using Kinx.LbInfra.Core.Specs.Fields;
using Kinx.LbInfra.Core.Specs.LoadBalancers;
using Kinx.LbInfra.Core.Specs.Sites;
using Kinx.LbInfra.Core.Text;

namespace Kinx.LbInfra.Core.Schema;

/// <summary>
/// The JSON schema (draft 2020-12) of stack and site files, for editors. Generated from the specs, so that it agrees with the loader.
/// </summary>
public sealed class SchemaWriter
{
    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly SortedDictionary<string, JsonObject?> _definitions = new(StringComparer.Ordinal);

    private SchemaWriter()
    {
    }

    /// <summary>The schema of stack files; ends with a line feed.</summary>
    public static string Stack() => new SchemaWriter().Write(typeof(StackSpec), "A stack of Kinx.LbInfra");

    /// <summary>The schema of site files; ends with a line feed.</summary>
    public static string Site() => new SchemaWriter().Write(typeof(SiteSpec), "A site of Kinx.LbInfra");

    private string Write(Type type, string title)
    {
        var root = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["title"] = title,
        };
        foreach (var (key, value) in Mapping(type).ToList()) root[key] = value?.DeepClone();
        root["$defs"] = new JsonObject(_definitions.Select(item => KeyValuePair.Create(item.Key, (JsonNode?)item.Value)));
        return root.ToJsonString(Options).ReplaceLineEndings("\n") + "\n";
    }

    private JsonObject Mapping(Type type)
    {
        var shape = SpecShape.Of(type);
        var properties = new JsonObject();
        var defaults = shape.Create(YamlPath.Root);
        foreach (var field in shape.Fields)
        {
            properties[field.Key] = field.Refused is { } refused ? Empty(field, refused) : Property(field, defaults);
            if (field.Alias is not null) properties[field.Alias] = Property(field, defaults);
            // One object of a list may stand by itself.
            if (field.ItemKey is { } item) properties[item] = Only(field);
        }

        var schema = new JsonObject
        {
            ["description"] = SpecDocs.Of(type),
            ["type"] = "object",
            ["properties"] = properties,
            ["additionalProperties"] = false,
        };
        var required = shape.Fields.Where(field => field.IsRequired && field.Alias is null).Select(field => (JsonNode)field.Key).ToArray();
        if (shape.Envelope is { } envelope) AddEnvelope(schema, envelope, type, required);
        else if (required.Length > 0) schema["required"] = new JsonArray(required);
        if (shape.Fields.SingleOrDefault(field => field.ItemKey is not null) is { } list)
        {
            schema["not"] = new JsonObject { ["required"] = new JsonArray(list.Key, list.ItemKey) };
        }

        // A key with an alias may have either name; the loader reports a file that uses both.
        if (shape.Fields.SingleOrDefault(field => field.IsRequired && field.Alias is not null) is { } aliased)
        {
            schema["anyOf"] = new JsonArray(Required(aliased.Key), Required(aliased.Alias!));
        }

        return schema;
    }

    private JsonObject Only(SpecField list)
    {
        var only = Reference(list.Property.PropertyType.GetGenericArguments()[0]);
        only["description"] = $"The only one, instead of the list `{list.Key}`.";
        return only;
    }

    // Octavia's request bodies have an envelope, which is then the only key: {"pool": {…}}.
    private void AddEnvelope(JsonObject schema, string envelope, Type type, JsonNode[] required)
    {
        var inner = Reference(type);
        inner["description"] = "The object itself, as in the body of a request to Octavia; then this is the only key.";
        schema["properties"]![envelope] = inner;
        schema["if"] = Required(envelope);
        schema["then"] = new JsonObject { ["maxProperties"] = 1 };
        if (required.Length > 0) schema["else"] = new JsonObject { ["required"] = new JsonArray(required) };
    }

    private static JsonObject Required(string key) => new() { ["required"] = new JsonArray(key) };

    // Octavia's responses and examples contain all fields; in these, a refused field may be null or empty.
    private static JsonObject Empty(SpecField field, RefusedAttribute refused) => new()
    {
        ["enum"] = new JsonArray(null, Empty(field.Property.PropertyType)),
        ["description"] = $"Not supported: {refused.Reason}; {refused.Hint}.",
        ["deprecated"] = true,
    };

    private static JsonNode Empty(Type type)
    {
        if (type == typeof(bool)) return false;
        return type == typeof(string) ? "" : new JsonArray();
    }

    private JsonObject Property(SpecField field, object defaults)
    {
        var schema = field.IsInlinePool ? PoolReference() : Value(field, field.Property.PropertyType);
        if (!field.IsRequired) schema = new JsonObject { ["anyOf"] = new JsonArray(schema, new JsonObject { ["type"] = "null" }) };
        schema["description"] = SpecDocs.Of(field.Property);
        if (!field.IsRequired && ScalarSchema.Default(field, field.Property.GetValue(defaults)) is { } value) schema["default"] = value;
        if (field.Ignored is { } ignored)
        {
            schema["description"] = $"Has no effect: {ignored.Reason}.";
            schema["deprecated"] = true;
        }

        return schema;
    }

    private JsonObject Value(SpecField field, Type declared)
    {
        var type = Nullable.GetUnderlyingType(declared) ?? declared;
        if (typeof(ISpec).IsAssignableFrom(type)) return Reference(type);
        if (!type.IsGenericType) return ScalarSchema.Of(field, type);
        var arguments = type.GetGenericArguments();
        if (arguments.Length == 2) return new JsonObject { ["type"] = "object", ["additionalProperties"] = Value(field, arguments[1]) };
        var list = new JsonObject { ["type"] = "array", ["items"] = Value(field, arguments[0]) };
        return list;
    }

    private JsonObject PoolReference() => new()
    {
        ["anyOf"] = new JsonArray(
            new JsonObject
            {
                ["type"] = "object",
                ["properties"] = new JsonObject { ["name"] = new JsonObject { ["type"] = new JsonArray("string", "number", "boolean") } },
                ["required"] = new JsonArray("name"),
                ["additionalProperties"] = false,
            },
            Reference(typeof(PoolSpec))),
    };

    private JsonObject Reference(Type type)
    {
        var name = type.Name[..^"Spec".Length];
        // Added before it is filled, so that a recursive type ends the recursion.
        if (_definitions.TryAdd(name, null)) _definitions[name] = Mapping(type);
        return new JsonObject { ["$ref"] = $"#/$defs/{name}" };
    }
}
