using System.Collections.Immutable;

namespace Kinx.LbInfra.Engine.Model;

/// <summary>
/// A value of Pulumi's property system, in which inputs and outputs of resources are expressed. Immutable and compared by content.
/// Codecs convert it to and from the forms on the wire and in the state.
/// </summary>
public abstract record PropertyValue
{
    private PropertyValue()
    {
    }

    /// <summary>The null value.</summary>
    public static readonly PropertyValue Null = new NullValue();

    /// <summary>The value that is not known yet; see <see cref="UnknownValue"/>.</summary>
    public static readonly PropertyValue Unknown = new UnknownValue();

    /// <summary>A text.</summary>
    /// <param name="value">Any text, empty included.</param>
    public static PropertyValue Of(string value) => new StringValue(value);

    /// <summary>A boolean.</summary>
    /// <param name="value">The boolean.</param>
    public static PropertyValue Of(bool value) => new BoolValue(value);

    /// <summary>A number. Pulumi has no integers.</summary>
    /// <param name="value">Finite.</param>
    public static PropertyValue Of(double value) => new NumberValue(value);

    /// <summary>A list.</summary>
    /// <param name="items">The elements in their order.</param>
    public static PropertyValue Of(params IEnumerable<PropertyValue> items) => new ListValue([.. items]);

    /// <summary>An object.</summary>
    /// <param name="map">Its fields.</param>
    public static PropertyValue Of(PropertyMap map) => new MapValue(map);

    /// <summary>The value as a secret; a secret stays as it is.</summary>
    /// <param name="element">The value to protect.</param>
    public static PropertyValue SecretOf(PropertyValue element) => element is SecretValue ? element : new SecretValue(element);

    /// <summary>The null value.</summary>
    public sealed record NullValue : PropertyValue;

    /// <summary>A boolean.</summary>
    /// <param name="Value">The boolean.</param>
    public sealed record BoolValue(bool Value) : PropertyValue;

    /// <summary>A number.</summary>
    /// <param name="Value">The number; whole numbers are exact up to 2^53.</param>
    public sealed record NumberValue(double Value) : PropertyValue;

    /// <summary>A text.</summary>
    /// <param name="Value">The text.</param>
    public sealed record StringValue(string Value) : PropertyValue;

    /// <summary>An object.</summary>
    /// <param name="Items">Its fields.</param>
    public sealed record MapValue(PropertyMap Items) : PropertyValue;

    /// <summary>A value that is known only after a create or update. Appears in previews only.</summary>
    public sealed record UnknownValue : PropertyValue;

    /// <summary>A value that is encrypted in the state and masked wherever it is shown.</summary>
    /// <param name="Element">The value itself; never a secret.</param>
    public sealed record SecretValue(PropertyValue Element) : PropertyValue;

    /// <summary>A resource used as a value.</summary>
    /// <param name="Urn">The resource's URN.</param>
    /// <param name="Id">Null for components, empty when not known yet.</param>
    /// <param name="PackageVersion">The version of the resource's package; may be empty.</param>
    public sealed record ResourceReference(string Urn, string? Id, string PackageVersion) : PropertyValue;

    /// <summary>An asset or archive.</summary>
    /// <param name="Fields">Its form on the wire: signature, hash, and one of text, path, uri and assets.</param>
    public sealed record AssetValue(PropertyMap Fields) : PropertyValue;

    /// <summary>A list.</summary>
    /// <param name="Items">The elements in their order.</param>
    public sealed record ListValue(ImmutableArray<PropertyValue> Items) : PropertyValue
    {
        /// <summary>Whether both have equal elements in the same order.</summary>
        /// <param name="other">Null: never equal.</param>
        public bool Equals(ListValue? other) => other is not null && Items.SequenceEqual(other.Items);

        /// <inheritdoc/>
        public override int GetHashCode() => Items.Aggregate(17, HashCode.Combine);
    }

    /// <summary>The value without the mark of a secret around it.</summary>
    internal PropertyValue Revealed => this is SecretValue secret ? secret.Element : this;
}
