using System.Collections;
using System.Text.Json.Nodes;
using Kinx.LbInfra.Core.Loading;
using Kinx.LbInfra.Core.Specs;

namespace Kinx.LbInfra.Core.Schema;

/// <summary>Schemas of single values, as wide as the loader's coercions: numbers may be texts, texts may be numbers.</summary>
internal static class ScalarSchema
{
    public static JsonObject Of(SpecField field, Type type)
    {
        if (type.IsEnum) return Words(EnumNames.Of(type).Keys);
        if (type == typeof(bool)) return new JsonObject { ["type"] = new JsonArray("boolean", "string", "integer") };
        if (type == typeof(string)) return field.Allowed is { } words ? Words(words.Cast<string>()) : Text(field);
        if (type == typeof(double)) return new JsonObject { ["type"] = new JsonArray("number", "string") };
        if (field.Allowed is { } numbers)
            return new JsonObject { ["enum"] = new JsonArray([.. numbers.Select(number => JsonValue.Create((int)number!))]) };
        var schema = new JsonObject { ["type"] = new JsonArray("integer", "string") };
        if (field.Range is { } range)
        {
            schema["minimum"] = Convert.ToInt64(range.Minimum, System.Globalization.CultureInfo.InvariantCulture);
            schema["maximum"] = Convert.ToInt64(range.Maximum, System.Globalization.CultureInfo.InvariantCulture);
        }

        return schema;
    }

    /// <summary>What a field is when it is not given; null when that is nothing, or follows from other fields.</summary>
    public static JsonNode? Default(SpecField field, object? value) => value switch
    {
        bool flag => JsonValue.Create(flag),
        int number => JsonValue.Create(number),
        Enum word => JsonValue.Create(EnumNames.Of(word)),
        string text when field.Format is TextFormat.UserName || field.Allowed is not null => JsonValue.Create(text),
        IEnumerable list when list.Cast<object>().All(item => item is Enum) && list.Cast<object>().Any() =>
            new JsonArray([.. list.Cast<Enum>().Select(word => (JsonNode)EnumNames.Of(word))]),
        _ => null,
    };

    private static JsonObject Words(IEnumerable<string> words) =>
        new() { ["enum"] = new JsonArray([.. words.Select(word => (JsonNode)word)]) };

    private static JsonObject Text(SpecField field)
    {
        var schema = new JsonObject { ["type"] = new JsonArray("string", "number", "boolean") };
        if (field.MaxLength is { } limit)
            schema["maxLength"] = limit;
        if (field.Format == TextFormat.SecretReference)
            schema["pattern"] = "^secret://";
        return schema;
    }
}
