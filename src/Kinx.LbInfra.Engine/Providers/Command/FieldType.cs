using Kinx.LbInfra.Engine.Model;

namespace Kinx.LbInfra.Engine.Providers.Command;

/// <summary>Names of property types in messages.</summary>
internal static class FieldType
{
    /// <summary>The name of what was given in place of the wanted type; null: it fits, or is not known yet.</summary>
    public static string? Mismatch(PropertyValue value, string wanted)
    {
        var plain = Plain(value);
        if (plain is PropertyValue.UnknownValue) return null;
        var got = plain switch
        {
            PropertyValue.StringValue => "string",
            PropertyValue.BoolValue => "bool",
            PropertyValue.NumberValue => "float64",
            PropertyValue.ListValue => "array",
            PropertyValue.MapValue => "map",
            _ => "other",
        };
        return got == wanted || (wanted == "int" && got == "float64") ? null : got;
    }

    public static PropertyValue Plain(PropertyValue value) => value is PropertyValue.SecretValue secret ? secret.Element : value;
}
