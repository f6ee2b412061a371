namespace Kinx.LbInfra.Core.Specs.Fields;

/// <summary>The form that a text, or each text of a list, must have.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class FormatAttribute(TextFormat format) : Attribute
{
    public TextFormat Format => format;
}
