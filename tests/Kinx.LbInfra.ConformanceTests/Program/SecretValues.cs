using System.Buffers.Text;
using System.IO.Compression;
using Google.Protobuf.WellKnownTypes;
using Shouldly;

namespace Kinx.LbInfra.ConformanceTests.Program;

/// <summary>The secret parts of a message.</summary>
internal static class SecretValues
{
    private const string Mark = "4dabf18193072939515e22adb298388d";

    /// <summary>The message without its secrets: what anyone may see.</summary>
    public static Struct WithoutThem(Struct fields)
    {
        var clear = new Struct();
        foreach (var (name, value) in fields.Fields) clear.Fields[name] = Clear(value);
        return clear;
    }

    /// <summary>All texts that anyone may see, including packed ones such as user_data.</summary>
    public static string ClearText(Struct fields) => string.Join('\n', Texts(Value.ForStruct(WithoutThem(fields))).Select(Unpack));

    /// <summary>The text of a secret.</summary>
    public static string Reveal(Value value)
    {
        value.KindCase.ShouldBe(Value.KindOneofCase.StructValue, "the value is not marked secret");
        value.StructValue.Fields.ShouldContainKey(Mark);
        return Unpack(value.StructValue.Fields["value"].StringValue);
    }

    private static Value Clear(Value value) => value.KindCase switch
    {
        Value.KindOneofCase.StructValue when value.StructValue.Fields.ContainsKey(Mark) => Value.ForNull(),
        Value.KindOneofCase.StructValue => Value.ForStruct(WithoutThem(value.StructValue)),
        Value.KindOneofCase.ListValue => Value.ForList([.. value.ListValue.Values.Select(Clear)]),
        _ => value,
    };

    private static IEnumerable<string> Texts(Value value) => value.KindCase switch
    {
        Value.KindOneofCase.StructValue => value.StructValue.Fields.Values.SelectMany(Texts),
        Value.KindOneofCase.ListValue => value.ListValue.Values.SelectMany(Texts),
        Value.KindOneofCase.StringValue => [value.StringValue],
        _ => [],
    };

    // What base64 and gzip hide; other texts as they are.
    private static string Unpack(string text)
    {
        if (!text.StartsWith("H4sI", StringComparison.Ordinal) || !Base64.IsValid(text)) return text;
        using var packed = new MemoryStream(Convert.FromBase64String(text));
        using var unpacked = new StreamReader(new GZipStream(packed, CompressionMode.Decompress));
        return unpacked.ReadToEnd();
    }
}
