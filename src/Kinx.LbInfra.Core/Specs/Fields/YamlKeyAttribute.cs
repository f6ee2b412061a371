namespace Kinx.LbInfra.Core.Specs.Fields;

/// <summary>The YAML key of a property, if it differs from the name of the property in snake_case.</summary>
/// <param name="name">The key in documents, schemas and messages.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class YamlKeyAttribute(string name) : Attribute
{
    /// <summary>The key.</summary>
    public string Name => name;

    /// <summary>An older key with the same meaning.</summary>
    public string? Alias { get; init; }

    /// <summary>A key for a list of one item, whose value is that item: the envelope of Octavia's request bodies.</summary>
    public string? ItemKey { get; init; }
}
