namespace Pulumi;

/// <summary>Marks the constructor that takes the properties, by their names on the wire.</summary>
[AttributeUsage(AttributeTargets.Constructor)]
public sealed class OutputConstructorAttribute : Attribute;
