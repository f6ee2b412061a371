namespace Kinx.LbInfra.Core.Specs.Fields;

/// <summary>The YAML key of a property, where it is not simply the property's name in snake_case.</summary>
/// <param name="name">The key that documents, schema and messages use.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class YamlKeyAttribute(string name) : Attribute
{
    public string Name => name;

    /// <summary>An older key that means the same.</summary>
    public string? Alias { get; init; }
}
