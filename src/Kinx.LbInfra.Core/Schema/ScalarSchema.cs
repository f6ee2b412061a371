using System.Collections;
using System.Globalization;
using System.Text.Json.Nodes;
using Kinx.LbInfra.Core.Loading;
using Kinx.LbInfra.Core.Specs.Fields;
using Kinx.LbInfra.Core.Specs.Values;

namespace Kinx.LbInfra.Core.Schema;

/// <summary>
/// Schemas of single values, which allow the same coercions as the loader: numbers may be texts, and texts may be numbers.
/// </summary>
internal static class ScalarSchema
{
    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    public static JsonObject Of(SpecField field, Type type)
    {
        if (type.IsEnum) return Words(EnumNames.Of(type).Keys);
        if (type == typeof(bool)) return new JsonObject { ["type"] = new JsonArray("boolean", "string", "integer") };
        if (ScalarReader.IsText(type)) return field.Allowed is { } words ? Words(words.Cast<string>()) : Text(field);
        if (field.Allowed is { } numbers) return Numbers(numbers);
        if (type == typeof(double)) return new JsonObject { ["type"] = new JsonArray("number", "string") };
        var schema = new JsonObject { ["type"] = new JsonArray("integer", "string") };
        if (field.Range is { } range)
        {
            schema["minimum"] = Convert.ToInt64(range.Minimum, Invariant);
            schema["maximum"] = Convert.ToInt64(range.Maximum, Invariant);
        }

        return schema;
    }

    /// <summary>The default of a field; null if it has none, or if it depends on other fields.</summary>
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

    // Allowed both as texts, which editors suggest, and as numbers.
    private static JsonObject Numbers(object?[] numbers)
    {
        var texts = numbers.Select(number =>
            (JsonNode)(number is double real ? real.ToString("0.0##", Invariant) : Convert.ToString(number, Invariant)!));
        var values = numbers.Select(number => number is double real ? (JsonNode)real : (JsonNode)(int)number!);
        return new JsonObject { ["enum"] = new JsonArray([.. texts, .. values]) };
    }

    private static JsonObject Text(SpecField field)
    {
        var schema = new JsonObject { ["type"] = new JsonArray("string", "number", "boolean") };
        if (field.MaxLength is { } limit) schema["maxLength"] = limit;
        if (field.Format == TextFormat.SecretUrl) schema["pattern"] = "^secret://";
        return schema;
    }
}
