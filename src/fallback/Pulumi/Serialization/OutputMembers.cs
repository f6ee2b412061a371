using System.Collections.Concurrent;
using System.Reflection;

namespace Pulumi.Serialization;

/// <summary>One property marked with <see cref="OutputAttribute"/>.</summary>
/// <param name="Name">The name on the wire.</param>
/// <param name="Property">The property, on the class that declares it (only there is a private setter found).</param>
internal sealed record OutputMember(string Name, PropertyInfo Property)
{
    /// <summary>The T of its Output of T.</summary>
    public Type ValueType => Property.PropertyType.GetGenericArguments()[0];
}

/// <summary>Finds the output properties of a resource class, in the order of their declaration.</summary>
internal static class OutputMembers
{
    private static readonly ConcurrentDictionary<Type, OutputMember[]> Cache = new();

    /// <exception cref="InvalidOperationException">An output property is not an Output of something.</exception>
    public static IReadOnlyList<OutputMember> Of(Type type) => Cache.GetOrAdd(type, Find);

    private static OutputMember[] Find(Type type)
    {
        const BindingFlags Own = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.DeclaredOnly;
        var members = new List<OutputMember>();
        for (var current = type; current is not null && current != typeof(object); current = current.BaseType)
        {
            foreach (var property in current.GetProperties(Own))
            {
                if (property.GetCustomAttribute<OutputAttribute>() is not { } attribute) continue;
                if (!property.PropertyType.IsGenericType || property.PropertyType.GetGenericTypeDefinition() != typeof(Output<>))
                {
                    throw new InvalidOperationException($"[Output] {type.FullName}.{property.Name} is not an Output<T>");
                }

                members.Add(new OutputMember(attribute.Name ?? property.Name, property));
            }
        }

        return [.. members];
    }
}
