using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Kinx.LbInfra.Engine.Model;

namespace Kinx.LbInfra.Cli.Views;

/// <summary>A property value on one line, with secrets masked.</summary>
internal static class ValueText
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(PropertyValue value) => value switch
    {
        PropertyValue.StringValue text => JsonSerializer.Serialize(text.Value, Readable),
        PropertyValue.BoolValue flag => flag.Value ? "true" : "false",
        PropertyValue.NumberValue number => number.Value.ToString(CultureInfo.InvariantCulture),
        PropertyValue.ListValue list => $"[{string.Join(", ", list.Items.Select(Of))}]",
        PropertyValue.MapValue map => $"{{{string.Join(", ", map.Items.Select(item => $"{item.Key}: {Of(item.Value)}"))}}}",
        PropertyValue.SecretValue => "[secret]",
        PropertyValue.UnknownValue => "[unknown]",
        PropertyValue.ResourceReference reference => reference.Id ?? reference.Urn,
        PropertyValue.AssetValue => "[asset]",
        _ => "null",
    };

    /// <summary>The text of a string with more than one line; null for any other value.</summary>
    public static string? MultiLine(PropertyValue? value) =>
        value is PropertyValue.StringValue { Value: var text } && text.Contains('\n', StringComparison.Ordinal) ? text : null;
}
