namespace Pulumi;

/// <summary>Marks an output property; without a name the property's own name is the one on the wire.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class OutputAttribute(string? name = null) : Attribute
{
    public string? Name { get; } = name;
}
