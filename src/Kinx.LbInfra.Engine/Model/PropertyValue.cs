using System.Collections.Immutable;

namespace Kinx.LbInfra.Engine.Model;

/// <summary>
/// A value of Pulumi's property system: what resources have as inputs and outputs.
/// Values are immutable and compare by content. The wire form and the state form are made by codecs, never here.
/// </summary>
public abstract record PropertyValue
{
    private PropertyValue()
    {
    }

    public static readonly PropertyValue Null = new NullValue();
    public static readonly PropertyValue Unknown = new UnknownValue();

    public static PropertyValue Of(string value) => new StringValue(value);

    public static PropertyValue Of(bool value) => new BoolValue(value);

    public static PropertyValue Of(double value) => new NumberValue(value);

    public static PropertyValue Of(params IEnumerable<PropertyValue> items) => new ListValue([.. items]);

    public static PropertyValue Of(PropertyMap map) => new MapValue(map);

    public static PropertyValue SecretOf(PropertyValue element) => element is SecretValue ? element : new SecretValue(element);

    public sealed record NullValue : PropertyValue;

    public sealed record BoolValue(bool Value) : PropertyValue;

    public sealed record NumberValue(double Value) : PropertyValue;

    public sealed record StringValue(string Value) : PropertyValue;

    public sealed record MapValue(PropertyMap Items) : PropertyValue;

    /// <summary>Known only after a create or update; appears in previews alone.</summary>
    public sealed record UnknownValue : PropertyValue;

    /// <summary>A value that is encrypted in the state and masked in every display.</summary>
    public sealed record SecretValue(PropertyValue Element) : PropertyValue;

    /// <summary>A resource used as a value; <see cref="Id"/> is null for components and empty when unknown.</summary>
    public sealed record ResourceReference(string Urn, string? Id, string PackageVersion) : PropertyValue;

    /// <summary>An asset or archive, kept in its wire form (signature, text/path/uri/assets, hash).</summary>
    public sealed record AssetValue(PropertyMap Fields) : PropertyValue;

    public sealed record ListValue(ImmutableArray<PropertyValue> Items) : PropertyValue
    {
        public bool Equals(ListValue? other) => other is not null && Items.SequenceEqual(other.Items);

        public override int GetHashCode() => Items.Aggregate(17, HashCode.Combine);
    }
}
