using System.Collections.Concurrent;
using System.Reflection;

namespace Pulumi.Serialization;

/// <summary>One input of an args object, with its value now.</summary>
internal sealed record InputMember(string Name, object? Value, bool IsJson);

/// <summary>Finds the members marked with <see cref="InputAttribute"/>: properties, or the private fields behind lists and maps.</summary>
internal static class InputMembers
{
    private static readonly ConcurrentDictionary<Type, Member[]> Cache = new();

    /// <exception cref="ArgumentNullException">A required input has no value.</exception>
    public static IEnumerable<InputMember> Of(InputArgs args) => Cache.GetOrAdd(args.GetType(), Find).Select(member =>
    {
        var value = member.Read(args);
        if (value is null && member.Attribute.IsRequired) throw Missing(args.GetType(), member.PublicName);
        return new InputMember(member.Attribute.Name, value, member.Attribute.IsJson);
    });

    private static ArgumentNullException Missing(Type type, string name) =>
        new(name, $"[Input] {type.FullName?.Replace('+', '.')}.{name} is required but was not given a value");

    private static Member[] Find(Type type)
    {
        const BindingFlags Own = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.DeclaredOnly;
        var chain = new Stack<Type>();
        for (var current = type; current is not null && current != typeof(object); current = current.BaseType) chain.Push(current);

        var properties = chain.SelectMany(part => part.GetProperties(Own))
            .Select(property => (Member: (MemberInfo)property, Read: (Func<object, object?>)property.GetValue));
        var fields = chain.SelectMany(part => part.GetFields(Own))
            .Select(field => (Member: (MemberInfo)field, Read: (Func<object, object?>)field.GetValue));
        return [.. properties.Concat(fields)
            .Select(member => (member.Member, member.Read, Attribute: member.Member.GetCustomAttribute<InputAttribute>()))
            .Where(member => member.Attribute is not null)
            .Select(member => new Member(member.Attribute!, PublicName(member.Member.Name), member.Read))
            .OrderBy(member => member.Attribute.Name, StringComparer.Ordinal)];
    }

    // "_fixedIps", the field behind the property, is "FixedIps" to the program's author.
    private static string PublicName(string name)
    {
        var bare = name.TrimStart('_');
        return char.ToUpperInvariant(bare[0]) + bare[1..];
    }

    private sealed record Member(InputAttribute Attribute, string PublicName, Func<object, object?> Read);
}
