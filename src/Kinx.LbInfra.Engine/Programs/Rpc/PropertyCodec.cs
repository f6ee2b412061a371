using Google.Protobuf.WellKnownTypes;
using Kinx.LbInfra.Engine.Model;
using Kinx.Pulumi.Rpc;

namespace Kinx.LbInfra.Engine.Programs.Rpc;

/// <summary>Property values on Pulumi's wire, as a <see cref="Struct"/>. Source: <c>pkg/resource/plugin/rpc.go</c>.</summary>
internal static class PropertyCodec
{
    /// <exception cref="RpcException">Invalid argument: a value breaks the protocol.</exception>
    public static PropertyMap Decode(Struct? fields)
    {
        if (fields is null) return PropertyMap.Empty;
        return PropertyMap.From(fields.Fields.Select(field => KeyValuePair.Create(field.Key, Decode(field.Key, field.Value))));
    }

    public static Struct Encode(PropertyMap map, PropertyEncoding encoding)
    {
        var fields = new Struct();
        foreach (var (name, value) in map) fields.Fields[name] = Encode(value, encoding);
        return fields;
    }

    private static PropertyValue Decode(string name, Value value) => value.KindCase switch
    {
        Value.KindOneofCase.None or Value.KindOneofCase.NullValue => PropertyValue.Null,
        Value.KindOneofCase.BoolValue => PropertyValue.Of(value.BoolValue),
        Value.KindOneofCase.NumberValue => PropertyValue.Of(value.NumberValue),
        Value.KindOneofCase.StringValue => Signatures.IsUnknown(value.StringValue)
            ? PropertyValue.Unknown
            : PropertyValue.Of(value.StringValue),
        Value.KindOneofCase.ListValue => PropertyValue.Of(value.ListValue.Values.Select(item => Decode(name, item))),
        _ => DecodeStruct(name, value.StructValue),
    };

    private static PropertyValue DecodeStruct(string name, Struct fields)
    {
        if (!fields.Fields.TryGetValue(Signatures.Key, out var signature))
        {
            return PropertyValue.Of(
                PropertyMap.From(fields.Fields.Select(field => KeyValuePair.Create(field.Key, Decode(name, field.Value)))));
        }

        return signature.StringValue switch
        {
            Signatures.Secret => DecodeSecret(name, fields),
            Signatures.Output => DecodeOutput(name, fields),
            Signatures.Resource =>
                new PropertyValue.ResourceReference(Text(fields, "urn") ?? "", ReferenceId(fields), Text(fields, "packageVersion") ?? ""),
            Signatures.Asset or Signatures.Archive =>
                new PropertyValue.AssetValue(
                    PropertyMap.From(fields.Fields.Select(field => KeyValuePair.Create(field.Key, Decode(name, field.Value))))),
            var other => throw Invalid($"property \"{name}\" has the unknown signature '{other}'"),
        };
    }

    private static PropertyValue DecodeSecret(string name, Struct fields)
    {
        if (fields.Fields.TryGetValue("value", out var element)) return PropertyValue.SecretOf(Decode(name, element));
        throw Invalid($"malformed RPC secret: missing value for \"{name}\"");
    }

    private static PropertyValue DecodeOutput(string name, Struct fields)
    {
        var value = fields.Fields.TryGetValue("value", out var element) ? Decode(name, element) : PropertyValue.Unknown;
        var secret = fields.Fields.TryGetValue("secret", out var flag) && flag.BoolValue;
        return secret ? PropertyValue.SecretOf(value) : value;
    }

    // An id that is not known yet is empty, or the stand-in for unknown texts.
    private static string? ReferenceId(Struct fields) => Text(fields, "id") is { } id ? Signatures.IsUnknown(id) ? "" : id : null;

    private static Value Encode(PropertyValue value, PropertyEncoding encoding) => value switch
    {
        PropertyValue.NullValue => Value.ForNull(),
        PropertyValue.BoolValue flag => Value.ForBool(flag.Value),
        PropertyValue.NumberValue number => Value.ForNumber(number.Value),
        PropertyValue.StringValue text => Value.ForString(text.Value),
        PropertyValue.UnknownValue => Value.ForString(Signatures.UnknownString),
        PropertyValue.ListValue list => Value.ForList([.. list.Items.Select(item => Encode(item, encoding))]),
        PropertyValue.MapValue map => Value.ForStruct(Encode(map.Items, encoding)),
        PropertyValue.AssetValue asset => Value.ForStruct(Encode(asset.Fields, encoding)),
        PropertyValue.SecretValue secret => EncodeSecret(secret, encoding),
        PropertyValue.ResourceReference reference => EncodeReference(reference, encoding),
        _ => throw new ArgumentException($"a value of kind {value.GetType().Name} has no wire form", nameof(value)),
    };

    private static Value EncodeSecret(PropertyValue.SecretValue secret, PropertyEncoding encoding)
    {
        var element = Encode(secret.Element, encoding);
        return encoding.KeepSecrets ? Signed(Signatures.Secret, ("value", element)) : element;
    }

    private static Value EncodeReference(PropertyValue.ResourceReference reference, PropertyEncoding encoding)
    {
        if (!encoding.KeepResources)
        {
            return Value.ForString(reference.Id switch { null => reference.Urn, "" => Signatures.UnknownString, var id => id });
        }

        var urn = ("urn", Value.ForString(reference.Urn));
        var version = ("packageVersion", Value.ForString(reference.PackageVersion));
        if (reference.Id is { } known) return Signed(Signatures.Resource, urn, ("id", Value.ForString(known)), version);
        return Signed(Signatures.Resource, urn, version);
    }

    private static Value Signed(string signature, params (string Name, Value Value)[] members)
    {
        var fields = new Struct { Fields = { [Signatures.Key] = Value.ForString(signature) } };
        foreach (var (name, value) in members) fields.Fields[name] = value;
        return Value.ForStruct(fields);
    }

    private static string? Text(Struct fields, string name) => fields.Fields.TryGetValue(name, out var value) ? value.StringValue : null;

    private static RpcException Invalid(string message) => new(RpcStatus.InvalidArgument, message);
}
