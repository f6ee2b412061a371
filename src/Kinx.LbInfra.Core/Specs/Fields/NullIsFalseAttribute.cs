namespace Kinx.LbInfra.Core.Specs.Fields;

/// <summary>
/// An explicit null of this boolean means false, as in Octavia. For other fields, null means that the field is not given.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class NullIsFalseAttribute : Attribute;
