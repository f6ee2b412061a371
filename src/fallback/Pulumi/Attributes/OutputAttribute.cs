namespace Pulumi;

/// <summary>Marks an output property. The name on the wire is the given one, or else the property's.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class OutputAttribute(string? name = null) : Attribute
{
    public string? Name { get; } = name;
}
