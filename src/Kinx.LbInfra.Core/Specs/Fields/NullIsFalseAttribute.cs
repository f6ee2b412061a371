namespace Kinx.LbInfra.Core.Specs.Fields;

/// <summary>Octavia reads an explicit null of this boolean as false; of others as "not given".</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class NullIsFalseAttribute : Attribute;
