using Kinx.LbInfra.Core.Text;

namespace Kinx.LbInfra.Core.Loading;

/// <summary>A single value.</summary>
/// <param name="Text">The text after YAML parsing: without quotes, with escapes resolved.</param>
/// <param name="IsPlain">True if written without quotes, so that <c>null</c>, numbers and booleans have their YAML meaning.</param>
/// <param name="Range">The position in the text.</param>
internal sealed record YamlScalar(string Text, bool IsPlain, TextRange Range) : YamlNode(Range)
{
    /// <summary>True for the plain words that mean null in YAML.</summary>
    public bool IsNull => IsPlain && Text is ("" or "~" or "null" or "Null" or "NULL");

    public override string Kind => IsNull ? "null" : "a single value";
}
