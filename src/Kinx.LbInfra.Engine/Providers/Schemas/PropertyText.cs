using System.Globalization;
using Kinx.LbInfra.Engine.Model;

namespace Kinx.LbInfra.Engine.Providers.Schemas;

/// <summary>Single values as text: <c>7</c>, <c>true</c>, <c>x</c>.</summary>
internal static class PropertyText
{
    public static string Of(PropertyValue value) => value switch
    {
        PropertyValue.StringValue text => text.Value,
        PropertyValue.BoolValue flag => flag.Value ? "true" : "false",
        PropertyValue.NumberValue number => number.Value.ToString("R", CultureInfo.InvariantCulture),
        _ => "",
    };
}
