using System.Globalization;

namespace Kinx.LbInfra.Engine.Model;

/// <summary>Scalars as text: <c>7</c>, <c>true</c>, <c>x</c>. All other values give an empty text.</summary>
internal static class ScalarText
{
    public static string Of(PropertyValue value) => value switch
    {
        PropertyValue.StringValue text => text.Value,
        PropertyValue.BoolValue flag => Of(flag.Value),
        PropertyValue.NumberValue number => number.Value.ToString("R", CultureInfo.InvariantCulture),
        _ => "",
    };

    public static string Of(bool value) => value ? "true" : "false";
}
