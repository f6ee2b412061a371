using System.Collections;
using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Text.Json;

namespace Pulumi.Serialization;

/// <summary>Converts plain values to the type that a program declared. What cannot be converted gives a warning and the default.</summary>
/// <param name="warn">Takes the text of a warning.</param>
internal sealed class OutputConverter(Action<string> warn)
{
    /// <param name="context">What is being decoded, for the warning: "Port.fixedIps".</param>
    public object? Convert(string context, object? value, Type target)
    {
        if (value is null) return Default(target);
        var type = Nullable.GetUnderlyingType(target) ?? target;

        if (type == typeof(object)) return value;
        if (type == typeof(JsonElement)) return Json(value);
        if (type == typeof(int)) return Cast<double>(context, value) is { } number ? (int)number : Default(target);
        if (type.IsEnum) return Cast<double>(context, value) is { } ordinal ? Enum.ToObject(type, (int)ordinal) : Default(target);
        if (EnumTypes.Is(type)) return EnumTypes.FromPlain(type, value) ?? Default(target);
        if (IsGeneric(type, typeof(ImmutableArray<>))) return List(context, value, type) ?? Default(target);
        if (IsGeneric(type, typeof(ImmutableDictionary<,>))) return Map(context, value, type);
        if (type.GetCustomAttribute<OutputTypeAttribute>() is not null) return Construct(context, value, type);
        return type.IsInstanceOfType(value) ? value : Mismatch(context, type, value, target);
    }

    private object? List(string context, object value, Type type)
    {
        if (value is not ImmutableArray<object?> items) return Mismatch(context, typeof(ImmutableArray<object>), value, type);

        var element = type.GetGenericArguments()[0];
        var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(element))!;
        for (var i = 0; i < items.Length; i++)
        {
            list.Add(Convert(string.Create(CultureInfo.InvariantCulture, $"{context}[{i}]"), items[i], element));
        }

        return Create(nameof(ImmutableArray.CreateRange), typeof(ImmutableArray), typeof(IEnumerable<>), [element], list);
    }

    private object? Map(string context, object value, Type type)
    {
        if (value is not ImmutableDictionary<string, object?> fields)
        {
            return Mismatch(context, typeof(ImmutableDictionary<string, object>), value, type);
        }

        var element = type.GetGenericArguments()[1];
        var map = (IDictionary)Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(typeof(string), element))!;
        foreach (var (key, field) in fields) map.Add(key, Convert($"{context}.{key}", field, element));
        return Create(
            nameof(ImmutableDictionary.CreateRange), typeof(ImmutableDictionary), typeof(IEnumerable<>), [typeof(string), element], map);
    }

    private object? Construct(string context, object value, Type type)
    {
        if (value is not ImmutableDictionary<string, object?> fields)
        {
            return Mismatch(context, typeof(ImmutableDictionary<string, object>), value, type);
        }

        var constructor = type.GetConstructors(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance)
            .Single(candidate => candidate.GetCustomAttribute<OutputConstructorAttribute>() is not null);
        return constructor.Invoke([.. constructor.GetParameters().Select(parameter =>
            Convert($"{context}.{parameter.Name}", fields.GetValueOrDefault(parameter.Name ?? ""), parameter.ParameterType))]);
    }

    private T? Cast<T>(string context, object value)
        where T : struct
    {
        if (value is T fit) return fit;
        Mismatch(context, typeof(T), value, typeof(T));
        return null;
    }

    private object? Mismatch(string context, Type expected, object value, Type target)
    {
        warn($"Expected {expected} but got {value.GetType()} deserializing {context}");
        return Default(target);
    }

    private static JsonElement Json(object value) => JsonSerializer.SerializeToElement(value);

    private static object? Default(Type type) => type.IsValueType ? Activator.CreateInstance(type) : null;

    private static bool IsGeneric(Type type, Type definition) => type.IsGenericType && type.GetGenericTypeDefinition() == definition;

    // Calls the factory's generic method that takes one argument of the given interface.
    private static object? Create(string method, Type factory, Type argument, Type[] types, object items) => factory.GetMethods()
        .Single(candidate => candidate.Name == method
            && candidate.GetGenericArguments().Length == types.Length
            && candidate.GetParameters() is [{ ParameterType: { IsGenericType: true } parameter }]
            && parameter.GetGenericTypeDefinition() == argument)
        .MakeGenericMethod(types)
        .Invoke(null, [items]);
}
