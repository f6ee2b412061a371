using System.Reflection;

namespace Pulumi.Serialization;

/// <summary>Structs marked with <see cref="EnumTypeAttribute"/>: their plain value and back.</summary>
internal static class EnumTypes
{
    /// <summary>The string or double in the value; null if it is not such a struct.</summary>
    public static object? ToPlain(object value)
    {
        var type = value.GetType();
        if (type.GetCustomAttribute<EnumTypeAttribute>() is null) return null;

        var conversion = type.GetMethods(BindingFlags.Public | BindingFlags.Static).FirstOrDefault(method =>
            method.Name == "op_Explicit" && (method.ReturnType == typeof(string) || method.ReturnType == typeof(double)));
        return conversion?.Invoke(null, [value]);
    }

    /// <summary>The struct that wraps the string or double, made by its one-argument constructor.</summary>
    public static object? FromPlain(Type type, object plain) => type
        .GetConstructor(BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.Instance, [plain.GetType()])?
        .Invoke([plain]);

    public static bool Is(Type type) => type.GetCustomAttribute<EnumTypeAttribute>() is not null;
}
