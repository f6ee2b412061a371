using Kinx.LbInfra.Core.Specs.Fields;
using Kinx.LbInfra.Core.Text;

namespace Kinx.LbInfra.Core.Loading;

/// <summary>
/// What a required property holds while its value is missing or broken: empty, so that the checks of the other values can run.
/// Such a spec never gets further than the diagnostics.
/// </summary>
internal static class Placeholder
{
    /// <summary>An empty value; null for value types, where the default is enough.</summary>
    public static object? For(Type type, YamlPath path)
    {
        if (type == typeof(string)) return "";
        if (type.IsValueType) return null;
        if (!type.IsGenericType) return EmptySpec(type, path);
        var arguments = type.GetGenericArguments();
        return arguments.Length == 1
            ? Array.CreateInstance(arguments[0], 0)
            : Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(arguments));
    }

    private static object EmptySpec(Type type, YamlPath path)
    {
        var spec = SpecShape.Of(type).Create(path);
        foreach (var field in SpecShape.Of(type).Fields.Where(field => field.IsRequired))
        {
            if (For(field.Property.PropertyType, path.Key(field.Key)) is { } value)
                field.Property.SetValue(spec, value);
        }

        return spec;
    }
}
