using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Kinx.LbInfra.Core.Specs.Fields;

/// <summary>A property of a spec as the loader and the schema see it.</summary>
internal sealed class SpecField
{
    private static readonly NullabilityInfoContext Nullability = new();

    public SpecField(PropertyInfo property)
    {
        Property = property;
        var key = property.GetCustomAttribute<YamlKeyAttribute>();
        Key = key?.Name ?? JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Name);
        Alias = key?.Alias;
        ItemKey = key?.ItemKey;
        IsRequired = property.IsDefined(typeof(RequiredMemberAttribute));
        NullIsFalse = property.IsDefined(typeof(NullIsFalseAttribute));
        IsInlinePool = property.IsDefined(typeof(InlinePoolAttribute));
        Format = property.GetCustomAttribute<FormatAttribute>()?.Format;
        Range = property.GetCustomAttribute<RangeAttribute>();
        Allowed = property.GetCustomAttribute<AllowedValuesAttribute>()?.Values;
        MaxLength = property.GetCustomAttribute<StringLengthAttribute>()?.MaximumLength;
        Ignored = property.GetCustomAttribute<IgnoredAttribute>();
        Refused = property.GetCustomAttribute<RefusedAttribute>();
        TakesNull = Nullable.GetUnderlyingType(property.PropertyType) is not null || IsNullableReference(property);
    }

    public PropertyInfo Property { get; }

    public string Key { get; }

    public string? Alias { get; }

    public string? ItemKey { get; }

    public bool IsRequired { get; }

    public bool NullIsFalse { get; }

    public bool IsInlinePool { get; }

    public TextFormat? Format { get; }

    public RangeAttribute? Range { get; }

    public object?[]? Allowed { get; }

    /// <summary>Maximum length in characters, of the text or of each text in a list.</summary>
    public int? MaxLength { get; }

    public IgnoredAttribute? Ignored { get; }

    public RefusedAttribute? Refused { get; }

    /// <summary>True when an explicit null means "none"; otherwise it means "not given".</summary>
    public bool TakesNull { get; }

    private static bool IsNullableReference(PropertyInfo property)
    {
        // The context has a cache that is not thread-safe.
        lock (Nullability)
        {
            return Nullability.Create(property).WriteState == NullabilityState.Nullable && !property.PropertyType.IsValueType;
        }
    }
}
