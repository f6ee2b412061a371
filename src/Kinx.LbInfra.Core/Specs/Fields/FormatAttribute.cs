namespace Kinx.LbInfra.Core.Specs.Fields;

/// <summary>The format of a text, or of each text in a list.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class FormatAttribute(TextFormat format) : Attribute
{
    /// <summary>The form.</summary>
    public TextFormat Format => format;
}
