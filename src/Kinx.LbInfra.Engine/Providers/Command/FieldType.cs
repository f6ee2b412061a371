using Kinx.LbInfra.Engine.Model;

namespace Kinx.LbInfra.Engine.Providers.Command;

/// <summary>The names of property types in messages.</summary>
internal static class FieldType
{
    /// <summary>The name of the type that was given in place of the expected one; null: the type is right, or not known yet.</summary>
    public static string? Mismatch(PropertyValue value, string wanted)
    {
        var plain = value.Revealed;
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
}
