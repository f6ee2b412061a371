using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.Serialization;

namespace Kinx.LbInfra.Core.Specs.Values;

/// <summary>The texts of enumeration values in YAML.</summary>
public static class EnumNames
{
    private static readonly ConcurrentDictionary<Type, IReadOnlyDictionary<string, object>> ByType = new();

    /// <summary>The text of a value in files and messages, such as <c>ROUND_ROBIN</c>.</summary>
    public static string Of<T>(T value)
        where T : struct, Enum =>
        Of(typeof(T)).First(item => item.Value.Equals(value)).Key;

    /// <summary>The text of a value of any enumeration, in files and messages.</summary>
    internal static string Of(Enum value) => Of(value.GetType()).First(item => item.Value.Equals(value)).Key;

    /// <summary>Text and value of every member, in the order of declaration.</summary>
    internal static IReadOnlyDictionary<string, object> Of(Type type) => ByType.GetOrAdd(type, static t => Read(t));

    private static Dictionary<string, object> Read(Type type) =>
        type.GetFields(BindingFlags.Public | BindingFlags.Static)
            .ToDictionary(
                field => field.GetCustomAttribute<EnumMemberAttribute>()!.Value!, field => field.GetValue(null)!, StringComparer.Ordinal);
}
