using System.Reflection;
using System.Runtime.Serialization;
using System.Text.Json;
using Kinx.LbInfra.Core.Specs;
using Kinx.LbInfra.Core.Specs.Fields;
using Kinx.LbInfra.Core.Specs.LoadBalancers;

namespace Kinx.LbInfra.Testing.Fields;

/// <summary>A field of a stack or site file, found by reflection, so that none can be forgotten.</summary>
public sealed record Field(Type Owner, PropertyInfo Property)
{
    /// <summary>As in <c>ListenerSpec.connection_limit</c>.</summary>
    public string Name => $"{Owner.Name}.{Key}";

    public string Key =>
        Property.GetCustomAttribute<YamlKeyAttribute>()?.Name ?? JsonNamingPolicy.SnakeCaseLower.ConvertName(Property.Name);

    /// <summary>The type of the value, or of each value of a list or mapping.</summary>
    public Type ItemType
    {
        get
        {
            var type = Property.PropertyType;
            return type.IsGenericType ? type.GetGenericArguments()[^1] : type;
        }
    }

    public bool IsList => Property.PropertyType.IsGenericType && Property.PropertyType.GetGenericArguments().Length == 1 && !IsOptional;

    public bool IsMapping => Property.PropertyType.IsGenericType && Property.PropertyType.GetGenericArguments().Length == 2;

    public bool IsInlinePool => Property.IsDefined(typeof(InlinePoolAttribute));

    public bool IsRefused => Property.IsDefined(typeof(RefusedAttribute));

    public bool IsIgnored => Property.IsDefined(typeof(IgnoredAttribute));

    /// <summary>The words that it accepts; empty: it accepts other values.</summary>
    public IEnumerable<string> Choices => (Nullable.GetUnderlyingType(ItemType) ?? ItemType) is { IsEnum: true } choices
        ? choices.GetFields().Select(choice => choice.GetCustomAttribute<EnumMemberAttribute>()?.Value).OfType<string>()
        : [];

    /// <summary>Whether its value may reach a file as it is; numbers, booleans and choices are read first.</summary>
    public bool IsText => ItemType == typeof(string) && !IsRefused && !IsIgnored;

    /// <summary>The specs that its value holds, or null for scalars.</summary>
    public Type? Nested => IsInlinePool ? typeof(PoolSpec) : typeof(ISpec).IsAssignableFrom(ItemType) ? ItemType : null;

    private bool IsOptional => Nullable.GetUnderlyingType(Property.PropertyType) is not null;

    /// <summary>All fields of a spec.</summary>
    public static IEnumerable<Field> Of(Type owner) =>
        owner.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.CanWrite && property.Name != nameof(ISpec.Path))
            .Select(property => new Field(owner, property));

    /// <summary>All fields of a spec and of the specs in it.</summary>
    public static IReadOnlyList<Field> Below(params Type[] roots)
    {
        var (found, open, seen) = (new List<Field>(), new Queue<Type>(roots), new HashSet<Type>(roots));
        while (open.TryDequeue(out var owner))
        {
            foreach (var field in Of(owner))
            {
                found.Add(field);
                if (field.Nested is { } nested && seen.Add(nested)) open.Enqueue(nested);
            }
        }

        return found;
    }
}
