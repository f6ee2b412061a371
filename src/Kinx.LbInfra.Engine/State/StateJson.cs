using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Kinx.LbInfra.Engine.State;

/// <summary>JSON in the form of the state's files: on one line, with only the necessary escapes.</summary>
internal static class StateJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Bytes(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Options)) write(writer);
        return buffer.WrittenSpan.ToArray();
    }

    public static string Text(Action<Utf8JsonWriter> write) => Encoding.UTF8.GetString(Bytes(write));

    public static void WriteOthers(Utf8JsonWriter writer, ImmutableSortedDictionary<string, JsonElement> others)
    {
        foreach (var (name, value) in others)
        {
            writer.WritePropertyName(name);
            value.WriteTo(writer);
        }
    }

    /// <summary>The members of an object that are not among the known ones. They stay valid without the document.</summary>
    public static ImmutableSortedDictionary<string, JsonElement> OthersOf(JsonElement element, IReadOnlySet<string> known) =>
        element.EnumerateObject()
            .Where(member => !known.Contains(member.Name))
            .ToImmutableSortedDictionary(member => member.Name, member => member.Value.Clone(), StringComparer.Ordinal);

    public static string? TextOf(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    public static bool FlagOf(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.True;

    public static ImmutableArray<string> TextsOf(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Array ? Texts(value) : [];

    public static ImmutableArray<string> Texts(JsonElement array) => [.. array.EnumerateArray().Select(item => item.GetString() ?? "")];

    public static void WriteTexts(Utf8JsonWriter writer, string name, ImmutableArray<string> texts)
    {
        if (texts.IsEmpty) return;
        writer.WriteStartArray(name);
        foreach (var text in texts) writer.WriteStringValue(text);
        writer.WriteEndArray();
    }
}
