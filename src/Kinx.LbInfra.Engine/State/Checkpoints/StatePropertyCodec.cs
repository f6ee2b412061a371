using System.Globalization;
using System.Text.Json;
using Kinx.LbInfra.Engine.Model;
using Kinx.LbInfra.Engine.State.Secrets;

namespace Kinx.LbInfra.Engine.State.Checkpoints;

/// <summary>
/// Property values in the state file. A secret is written as its encrypted JSON text. As long as the value at its place is the same, the
/// ciphertext that was read is written again, so that an unchanged secret does not change the file.
/// </summary>
internal sealed class StatePropertyCodec(ISecretsManager secrets)
{
    private readonly CiphertextMemory _memory = new(secrets);

    /// <param name="place">Where the map is: URN and member.</param>
    public PropertyMap ReadMap(string place, JsonElement element) =>
        PropertyMap.From(
            element.EnumerateObject().Select(item => KeyValuePair.Create(item.Name, Read($"{place}.{item.Name}", item.Value))));

    public void WriteMap(Utf8JsonWriter writer, string place, PropertyMap map) => WriteMap(writer, place, map, encrypt: true);

    private PropertyValue Read(string place, JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Null => PropertyValue.Null,
        JsonValueKind.True => PropertyValue.Of(true),
        JsonValueKind.False => PropertyValue.Of(false),
        JsonValueKind.Number => PropertyValue.Of(element.GetDouble()),
        JsonValueKind.String => ReadString(element.GetString()!),
        JsonValueKind.Array => PropertyValue.Of(element.EnumerateArray().Select((item, index) => Read($"{place}[{index}]", item))),
        _ => ReadObject(place, element),
    };

    private static PropertyValue ReadString(string text) => Signatures.IsUnknown(text) ? PropertyValue.Unknown : PropertyValue.Of(text);

    private PropertyValue ReadObject(string place, JsonElement element)
    {
        if (!element.TryGetProperty(Signatures.Key, out var signature)) return PropertyValue.Of(ReadMap(place, element));
        return signature.GetString() switch
        {
            Signatures.Secret => ReadSecret(place, element),
            Signatures.Asset or Signatures.Archive => new PropertyValue.AssetValue(ReadMap(place, element)),
            Signatures.Resource =>
                new PropertyValue.ResourceReference(Text(element, "urn") ?? "", Text(element, "id"), Text(element, "packageVersion") ?? ""),
            var other =>
                throw new StateException(
                    $"the state holds a value with the unknown signature '{other}' at '{place}'; a newer version may have written it"),
        };
    }

    private PropertyValue ReadSecret(string place, JsonElement element)
    {
        if (Text(element, "plaintext") is { } plain) return PropertyValue.SecretOf(ReadText(place, plain));
        var ciphertext = Text(element, "ciphertext")
            ?? throw new StateException($"the state holds a secret without a ciphertext at '{place}'");
        var value = ReadText(place, _memory.Decrypt(ciphertext));
        _memory.Remember(place, TextOf(value), ciphertext);
        return PropertyValue.SecretOf(value);
    }

    // Secrets inside a secret are not encrypted again: their "ciphertext" is JSON text.
    private static PropertyValue ReadText(string place, string json)
    {
        using var document = JsonDocument.Parse(json);
        return new StatePropertyCodec(PlainSecrets.Instance).Read(place, document.RootElement);
    }

    private static string TextOf(PropertyValue value) =>
        StateJson.Text(writer => new StatePropertyCodec(PlainSecrets.Instance).Write(writer, "", value, encrypt: false));

    private void WriteMap(Utf8JsonWriter writer, string place, PropertyMap map, bool encrypt)
    {
        writer.WriteStartObject();
        foreach (var (name, value) in map)
        {
            writer.WritePropertyName(name);
            Write(writer, encrypt ? $"{place}.{name}" : place, value, encrypt);
        }

        writer.WriteEndObject();
    }

    private void Write(Utf8JsonWriter writer, string place, PropertyValue value, bool encrypt)
    {
        switch (value)
        {
            case PropertyValue.ListValue list:
                WriteList(writer, place, list, encrypt);
                break;
            case PropertyValue.MapValue map:
                WriteMap(writer, place, map.Items, encrypt);
                break;
            case PropertyValue.AssetValue asset:
                WriteMap(writer, place, asset.Fields, encrypt);
                break;
            case PropertyValue.ResourceReference reference:
                WriteReference(writer, reference);
                break;
            case PropertyValue.SecretValue secret:
                WriteSecret(writer, place, TextOf(secret.Element), encrypt);
                break;
            default:
                WriteScalar(writer, value);
                break;
        }
    }

    private static void WriteScalar(Utf8JsonWriter writer, PropertyValue value)
    {
        switch (value)
        {
            case PropertyValue.NullValue:
                writer.WriteNullValue();
                break;
            case PropertyValue.BoolValue flag:
                writer.WriteBooleanValue(flag.Value);
                break;
            case PropertyValue.NumberValue number:
                writer.WriteRawValue(NumberText(number.Value));
                break;
            case PropertyValue.StringValue text:
                writer.WriteStringValue(text.Value);
                break;
            case PropertyValue.UnknownValue:
                writer.WriteStringValue(Signatures.UnknownString);
                break;
        }
    }

    private void WriteList(Utf8JsonWriter writer, string place, PropertyValue.ListValue list, bool encrypt)
    {
        writer.WriteStartArray();
        for (var index = 0; index < list.Items.Length; index++)
        {
            Write(writer, encrypt ? $"{place}[{index}]" : place, list.Items[index], encrypt);
        }

        writer.WriteEndArray();
    }

    private void WriteSecret(Utf8JsonWriter writer, string place, string plaintext, bool encrypt)
    {
        writer.WriteStartObject();
        writer.WriteString(Signatures.Key, Signatures.Secret);
        writer.WriteString("ciphertext", encrypt ? _memory.Encrypt(place, plaintext) : plaintext);
        writer.WriteEndObject();
    }

    private static void WriteReference(Utf8JsonWriter writer, PropertyValue.ResourceReference reference)
    {
        writer.WriteStartObject();
        writer.WriteString(Signatures.Key, Signatures.Resource);
        writer.WriteString("urn", reference.Urn);
        if (reference.Id is not null) writer.WriteString("id", reference.Id);
        if (reference.PackageVersion != "") writer.WriteString("packageVersion", reference.PackageVersion);
        writer.WriteEndObject();
    }

    // Whole numbers have no exponent, as in files of the Pulumi CLI.
    private static string NumberText(double value)
    {
        if (double.IsInteger(value) && Math.Abs(value) < 1e21) return value.ToString("F0", CultureInfo.InvariantCulture);
        return value.ToString("R", CultureInfo.InvariantCulture);
    }

    private static string? Text(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? value.GetString() : null;
}
