using Google.Protobuf.WellKnownTypes;

namespace Pulumi.Serialization;

/// <summary>The marks that Pulumi's engine and SDKs put into a Struct (PROPERTY encoding of the published protocol).</summary>
internal static class Wire
{
    public const string SignatureKey = "4dabf18193072939515e22adb298388d";
    public const string Secret = "1b47061264138c4ac30d75fd1eb44270";
    public const string ResourceReference = "5cf8f73096256a8f31e491e813e4eb8e";
    public const string Unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

    public const string ValueKey = "value";
    public const string UrnKey = "urn";
    public const string IdKey = "id";

    public static Value UnknownValue => Value.ForString(Unknown);

    public static Value Marked(string signature, params (string Key, Value Value)[] members)
    {
        var fields = new Struct { Fields = { [SignatureKey] = Value.ForString(signature) } };
        foreach (var (key, value) in members) fields.Fields[key] = value;
        return Value.ForStruct(fields);
    }

    public static Value SecretOf(Value value) => Marked(Secret, (ValueKey, value));

    /// <summary>The signature of a marked struct, null for any other value.</summary>
    public static string? SignatureOf(Value value)
    {
        if (value.KindCase == Value.KindOneofCase.StructValue && value.StructValue.Fields.TryGetValue(SignatureKey, out var signature))
        {
            return signature.StringValue;
        }

        return null;
    }

    /// <summary>Whether any part of the value is unknown.</summary>
    public static bool HoldsUnknown(Value value) => value.KindCase switch
    {
        Value.KindOneofCase.StringValue => value.StringValue == Unknown,
        Value.KindOneofCase.ListValue => value.ListValue.Values.Any(HoldsUnknown),
        Value.KindOneofCase.StructValue => value.StructValue.Fields.Values.Any(HoldsUnknown),
        _ => false,
    };

    /// <summary>The value without its secret marks, and whether it had any.</summary>
    public static (Value Plain, bool IsSecret) Unwrap(Value value)
    {
        if (SignatureOf(value) == Secret) return (Unwrap(value.StructValue.Fields[ValueKey]).Plain, true);
        switch (value.KindCase)
        {
            case Value.KindOneofCase.ListValue:
                var items = value.ListValue.Values.Select(Unwrap).ToArray();
                return (Value.ForList([.. items.Select(item => item.Plain)]), items.Any(item => item.IsSecret));
            case Value.KindOneofCase.StructValue:
                var fields = new Struct();
                var isSecret = false;
                foreach (var (key, field) in value.StructValue.Fields)
                {
                    (fields.Fields[key], var isFieldSecret) = Unwrap(field);
                    isSecret |= isFieldSecret;
                }

                return (Value.ForStruct(fields), isSecret);
            default:
                return (value, false);
        }
    }
}
