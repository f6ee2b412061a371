using System.Globalization;
using System.Reflection;

namespace Kinx.LbInfra.Infra.Tests.Fallback.Surface;

/// <summary>
/// Parameters as the list of published members writes them, with their names and defaults: both are part of what a caller may write.
/// </summary>
internal static class ParameterText
{
    public static string Of(MethodBase method) => string.Join(", ", method.GetParameters().Select(Of));

    public static string Of(ParameterInfo parameter)
    {
        var type = parameter.ParameterType.IsByRef ? parameter.ParameterType.GetElementType()! : parameter.ParameterType;
        var absent = parameter.HasDefaultValue ? $" = {Default(parameter.DefaultValue)}" : "";
        return $"{Passed(parameter)}{TypeText.Of(type)} {parameter.Name}{absent}";
    }

    private static string Passed(ParameterInfo parameter)
    {
        if (parameter.IsDefined(typeof(ParamArrayAttribute))) return "params ";
        if (parameter.IsOut) return "out ";
        if (parameter.ParameterType.IsByRef) return "ref ";
        return "";
    }

    private static string Default(object? value) => value switch
    {
        null => "null",
        bool flag => flag ? "true" : "false",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
