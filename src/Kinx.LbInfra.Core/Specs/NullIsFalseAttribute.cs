namespace Kinx.LbInfra.Core.Specs;

/// <summary>Octavia reads an explicit null of this boolean as false; of others as "not given".</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class NullIsFalseAttribute : Attribute;
