using System.Globalization;

namespace Kinx.LbInfra.Engine.Model;

/// <summary>Single values as text: <c>7</c>, <c>true</c>, <c>x</c>.</summary>
internal static class ScalarText
{
    public static string Of(PropertyValue value) => value switch
    {
        PropertyValue.StringValue text => text.Value,
        PropertyValue.BoolValue flag => flag.Value ? "true" : "false",
        PropertyValue.NumberValue number => number.Value.ToString("R", CultureInfo.InvariantCulture),
        _ => "",
    };
}
