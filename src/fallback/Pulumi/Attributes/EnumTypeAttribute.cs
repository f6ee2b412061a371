namespace Pulumi;

/// <summary>Marks a struct of named values, with an explicit conversion to the string or double on the wire.</summary>
[AttributeUsage(AttributeTargets.Struct)]
public sealed class EnumTypeAttribute : Attribute;
