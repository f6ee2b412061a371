namespace Pulumi;

/// <summary>Marks a class that outputs are decoded into, through its one <see cref="OutputConstructorAttribute"/>.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OutputTypeAttribute : Attribute;
