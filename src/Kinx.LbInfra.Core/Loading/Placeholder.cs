using Kinx.LbInfra.Core.Addresses;
using Kinx.LbInfra.Core.Specs.Fields;
using Kinx.LbInfra.Core.Text;

namespace Kinx.LbInfra.Core.Loading;

/// <summary>
/// The value of a required property that is missing or broken: empty, so that the other values can be checked. A spec with a
/// placeholder is never used for anything but diagnostics.
/// </summary>
internal static class Placeholder
{
    /// <summary>An empty value; null for value types, whose default suffices.</summary>
    public static object? For(Type type, YamlPath path)
    {
        if (type == typeof(string)) return "";
        if (type == typeof(HostAddress)) return HostAddress.None;
        if (type == typeof(Cidr)) return Cidr.None;
        if (type.IsValueType) return null;
        if (!type.IsGenericType) return EmptySpec(type, path);
        var arguments = type.GetGenericArguments();
        if (arguments.Length == 1) return Array.CreateInstance(arguments[0], 0);
        return Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(arguments));
    }

    private static object EmptySpec(Type type, YamlPath path)
    {
        var spec = SpecShape.Of(type).Create(path);
        foreach (var field in SpecShape.Of(type).Fields.Where(field => field.IsRequired))
        {
            if (For(field.Property.PropertyType, path.Key(field.Key)) is { } value) field.Property.SetValue(spec, value);
        }

        return spec;
    }
}
