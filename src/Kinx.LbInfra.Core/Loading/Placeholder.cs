using System.Collections;

namespace Kinx.LbInfra.Core.Loading;

/// <summary>
/// What a required property holds while its value is missing or broken: empty, so that the checks of the other values can run.
/// Such a spec never gets further than the diagnostics.
/// </summary>
internal static class Placeholder
{
    public static object? For(Type type)
    {
        if (type == typeof(string)) return "";
        if (type.IsValueType) return null;
        if (!type.IsGenericType) return SpecShape.Of(type).Create(YamlPath.Root) is var spec && Fill(spec) ? spec : null;
        var arguments = type.GetGenericArguments();
        return arguments.Length == 1
            ? Array.CreateInstance(arguments[0], 0)
            : (IDictionary)Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(arguments))!;
    }

    private static bool Fill(object spec)
    {
        foreach (var field in SpecShape.Of(spec.GetType()).Fields.Where(f => f.IsRequired))
        {
            if (For(field.Property.PropertyType) is { } value)
                field.Property.SetValue(spec, value);
        }

        return true;
    }
}
