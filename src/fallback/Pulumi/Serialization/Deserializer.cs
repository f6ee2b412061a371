using System.Collections.Immutable;
using Google.Protobuf.WellKnownTypes;

namespace Pulumi.Serialization;

/// <summary>A value from the wire: plain CLR objects, and whether anything in it was unknown or secret.</summary>
internal sealed record PlainValue(object? Value, bool IsKnown, bool IsSecret);

/// <summary>Turns values from the wire into string, bool, double, ImmutableArray and ImmutableDictionary of objects, or null.</summary>
internal static class Deserializer
{
    /// <exception cref="InvalidOperationException">A struct has a signature that this SDK does not know.</exception>
    public static PlainValue Deserialize(Value value)
    {
        var (plain, isSecret) = Wire.Unwrap(value);
        return Wire.HoldsUnknown(plain) ? new(null, false, isSecret) : new(ToObject(plain), true, isSecret);
    }

    public static ImmutableDictionary<string, object?> ToDictionary(Struct fields) => fields.Fields
        .Where(field => !field.Key.StartsWith("__", StringComparison.Ordinal))
        .ToImmutableDictionary(field => field.Key, field => ToObject(field.Value));

    private static object? ToObject(Value value) => value.KindCase switch
    {
        Value.KindOneofCase.StringValue => value.StringValue,
        Value.KindOneofCase.BoolValue => value.BoolValue,
        Value.KindOneofCase.NumberValue => value.NumberValue,
        Value.KindOneofCase.ListValue => value.ListValue.Values.Select(ToObject).ToImmutableArray(),
        Value.KindOneofCase.StructValue when Wire.SignatureOf(value) is { } signature => Marked(signature, value.StructValue),
        Value.KindOneofCase.StructValue => ToDictionary(value.StructValue),
        _ => null,
    };

    // A resource reference becomes the resource's id, or its URN if it has no id.
    private static string Marked(string signature, Struct fields) => signature switch
    {
        Wire.ResourceReference => (fields.Fields.TryGetValue(Wire.IdKey, out var id) ? id : fields.Fields[Wire.UrnKey]).StringValue,
        _ => throw new InvalidOperationException($"the signature \"{signature}\" in a value from the engine is not known"),
    };
}
