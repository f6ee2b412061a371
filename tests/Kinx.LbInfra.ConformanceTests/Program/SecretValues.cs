using Google.Protobuf.WellKnownTypes;

namespace Kinx.LbInfra.ConformanceTests.Program;

/// <summary>What of a message is marked secret.</summary>
internal static class SecretValues
{
    private const string Mark = "4dabf18193072939515e22adb298388d";

    /// <summary>The same with every secret taken out: what anyone may see of it.</summary>
    public static Struct WithoutThem(Struct fields)
    {
        var clear = new Struct();
        foreach (var (name, value) in fields.Fields) clear.Fields[name] = Clear(value);
        return clear;
    }

    private static Value Clear(Value value) => value.KindCase switch
    {
        Value.KindOneofCase.StructValue when value.StructValue.Fields.ContainsKey(Mark) => Value.ForNull(),
        Value.KindOneofCase.StructValue => Value.ForStruct(WithoutThem(value.StructValue)),
        Value.KindOneofCase.ListValue => Value.ForList([.. value.ListValue.Values.Select(Clear)]),
        _ => value,
    };
}
